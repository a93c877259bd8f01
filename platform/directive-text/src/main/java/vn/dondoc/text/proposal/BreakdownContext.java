package vn.dondoc.text.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;

/** What is known of a document besides its text; what is null is read from it. */
public record BreakdownContext(
        @Nullable DocumentType type,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer) {

    public static final BreakdownContext UNKNOWN = new BreakdownContext(null, null, null);
}
