package vn.dondoc.document.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.DirectiveState;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.NameKey;

/**
 * Which directives a list shows; what is null is not asked for.
 *
 * @param type code of a {@link DocumentType}
 * @param issuerKey the issuer's name, folded
 * @param issuedFrom first date, included
 * @param issuedTo last date, included
 * @param source the system that sent it
 * @param sourceId what it is called there
 */
record DirectiveFilter(
        @Nullable String type,
        @Nullable DirectiveState state,
        @Nullable String issuerKey,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedTo,
        @Nullable String source,
        @Nullable String sourceId) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if there is no such type, or half of an origin */
    static DirectiveFilter read(
            @Nullable String type,
            @Nullable DirectiveState state,
            @Nullable String issuer,
            @Nullable LocalDate issuedFrom,
            @Nullable LocalDate issuedTo,
            @Nullable String source,
            @Nullable String sourceId) {
        if ((source == null) != (sourceId == null)) {
            throw Problem.invalidParameter(source == null ? "source" : "sourceId", "goes with the other of the two");
        }
        return new DirectiveFilter(
                type == null ? null : type(type),
                state,
                issuer == null ? null : NameKey.of(issuer).value(),
                issuedFrom,
                issuedTo,
                source,
                sourceId);
    }

    private static String type(String code) {
        return DocumentType.ofCode(code)
                .orElseThrow(() -> Problem.invalidParameter("type", "is not the abbreviation of a type of document"))
                .code();
    }
}
