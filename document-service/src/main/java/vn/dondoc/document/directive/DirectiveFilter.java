package vn.dondoc.document.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
 */
record DirectiveFilter(
        @Nullable String type,
        @Nullable DirectiveState state,
        @Nullable String issuerKey,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedTo) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if there is no such type */
    static DirectiveFilter read(
            @Nullable String type,
            @Nullable DirectiveState state,
            @Nullable String issuer,
            @Nullable LocalDate issuedFrom,
            @Nullable LocalDate issuedTo) {
        return new DirectiveFilter(
                type == null ? null : type(type),
                state,
                issuer == null ? null : NameKey.of(issuer).value(),
                issuedFrom,
                issuedTo);
    }

    private static String type(String code) {
        return DocumentType.ofCode(code)
                .orElseThrow(() -> Problem.invalidParameter("type", "is not the abbreviation of a type of document"))
                .code();
    }
}
