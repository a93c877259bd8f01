package vn.dondoc.document.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.DocumentNumber;

/**
 * A number that is looked for: whole, however spelt, or its digits alone.
 *
 * @param value the number alone
 * @param key number and symbol; null if only the digits are known
 * @param year null if the number does not carry it
 */
public record NumberAsked(
        int value, @Nullable String key, @Nullable Integer year) {

    private static final Pattern LABEL =
            Pattern.compile("^\\s*số\\s*:?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DIGITS = Pattern.compile("0*([1-9][0-9]{0,6})");

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it is no number */
    public static NumberAsked read(String text) {
        NumberAsked asked = find(text);
        if (asked == null) {
            throw Problem.invalidParameter("number", "is no number such as 04/CT-UBND, nor digits alone");
        }
        return asked;
    }

    /** The number a text is; null if it is none. */
    public static @Nullable NumberAsked find(String text) {
        Matcher digits = DIGITS.matcher(withoutLabel(text).strip());
        if (digits.matches()) {
            return new NumberAsked(Integer.parseInt(digits.group(1)), null, null);
        }
        return DocumentNumber.read(text) instanceof DocumentNumber number
                ? new NumberAsked(
                        number.value(),
                        number.key(),
                        number.year().isPresent() ? number.year().getAsInt() : null)
                : null;
    }

    /** "Số 04/CT-UBND" asks for the number, not for the word. */
    public static String withoutLabel(String text) {
        return LABEL.matcher(text).replaceFirst("");
    }
}
