package vn.dondoc.text.proposal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text gives to whom, in the order of the text.
 *
 * @param issuedOn the document's day, or the first of its month, as known or read; null if unknown
 * @param issuer as known or read; null if unknown
 * @param warnings sentences in English for the person who reviews
 */
public record BreakdownProposal(
        List<ProposedAssignment> assignments,
        List<String> warnings,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer) {

    public BreakdownProposal {
        assignments = List.copyOf(assignments);
        warnings = List.copyOf(warnings);
    }
}
