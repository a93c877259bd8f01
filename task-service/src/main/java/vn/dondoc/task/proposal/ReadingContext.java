package vn.dondoc.task.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.proposal.BreakdownContext;

/**
 * What is known of a document besides its text; what is null is read from it.
 *
 * @param province code of the province whose departments are meant
 * @param body code of the body whose approved aliases count
 */
record ReadingContext(
        @Nullable DocumentType type,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        @Nullable String province,
        @Nullable String body) {

    BreakdownContext ofBreakdown() {
        return new BreakdownContext(type, issuedOn, issuer);
    }
}
