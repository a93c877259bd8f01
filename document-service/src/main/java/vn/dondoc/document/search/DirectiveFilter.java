package vn.dondoc.document.search;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.DirectiveResponse.Direction;
import vn.dondoc.document.directive.DirectiveState;
import vn.dondoc.document.directive.Urgency;

/**
 * Which directives a list shows; what is null is not asked for.
 *
 * @param type code of a {@link vn.dondoc.text.DocumentType}
 * @param issuerKey the issuer's name, folded
 * @param signer words of the signer's name
 * @param issuedFrom first date, included
 * @param issuedTo last date, included
 * @param source the system that sent it
 * @param sourceId what it is called there
 * @param relation stands so to any other
 * @param relatedTo stands in a relation to this one, in either direction
 */
public record DirectiveFilter(
        @Nullable String type,
        @Nullable DirectiveState state,
        @Nullable Direction direction,
        @Nullable Urgency urgency,
        @Nullable NumberAsked number,
        @Nullable String issuerKey,
        @Nullable String signer,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedTo,
        @Nullable String source,
        @Nullable String sourceId,
        @Nullable String relation,
        @Nullable UUID relatedTo) {

    public static final DirectiveFilter NOTHING =
            new DirectiveFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);
}
