package vn.dondoc.document.directive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
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

    /** ISO dates without the extended years, which PostgreSQL could not hold. */
    private static final DateTimeFormatter FOUR_DIGIT_YEARS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the parameter that cannot be read */
    static DirectiveFilter read(
            @Nullable String type,
            @Nullable String state,
            @Nullable String issuer,
            @Nullable String issuedFrom,
            @Nullable String issuedTo) {
        return new DirectiveFilter(
                type == null ? null : type(type),
                state == null ? null : state(state),
                issuer == null ? null : NameKey.of(issuer).value(),
                issuedFrom == null ? null : date("issuedFrom", issuedFrom),
                issuedTo == null ? null : date("issuedTo", issuedTo));
    }

    private static String type(String code) {
        return DocumentType.ofCode(code)
                .orElseThrow(() -> Problem.invalidParameter("type", "is not the abbreviation of a type of document"))
                .code();
    }

    private static DirectiveState state(String name) {
        return Arrays.stream(DirectiveState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalidParameter(
                        "state", "must be one of " + Arrays.toString(DirectiveState.values())));
    }

    private static LocalDate date(String parameter, String text) {
        try {
            return LocalDate.parse(text, FOUR_DIGIT_YEARS);
        } catch (DateTimeParseException e) {
            throw Problem.invalidParameter(parameter, "must be a date such as 2020-09-30");
        }
    }
}
