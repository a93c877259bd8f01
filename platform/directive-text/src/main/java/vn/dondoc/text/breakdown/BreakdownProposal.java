package vn.dondoc.text.breakdown;

import java.util.List;

/**
 * What a text gives to whom, in the order of the text.
 *
 * @param warnings sentences in English for the person who reviews
 */
public record BreakdownProposal(List<ProposedAssignment> assignments, List<String> warnings) {

    public BreakdownProposal {
        assignments = List.copyOf(assignments);
        warnings = List.copyOf(warnings);
    }
}
