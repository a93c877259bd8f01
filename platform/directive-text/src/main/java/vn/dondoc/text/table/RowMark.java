package vn.dondoc.text.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.page.Line;

/**
 * The number that stands alone where a row begins; a Roman number or a capital begins a section.
 *
 * @param value the number, or the letter's or Roman number's place
 * @param minor behind the dot of 1.2; 0 for none
 * @param previous the last number of a row before this section
 * @param end where, on its line, it ends; behind it a section's title may stand
 */
record RowMark(Kind kind, int value, int minor, int previous, int end) {

    private enum Kind {
        NUMBER,
        ROMAN,
        CAPITAL
    }

    private static final int LONGEST = 12;
    private static final Pattern ALONE = Pattern.compile(
            "^[^\\p{L}\\d]*(?:(\\d{1,3})(?:\\.(\\d{1,2}))?|([IVX]{1,5})|([A-H]))\\s?[.)]?[^\\p{L}\\d]*$");
    private static final Pattern TITLED = Pattern.compile("^\\s*([IVX]{1,5})[.)]\\s+(?=\\p{Lu})");
    private static final Pattern BEFORE_TEXT = Pattern.compile("^\\s*(\\d{1,2})[.)]\\s+\\p{L}");
    private static final List<String> ROMANS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");

    static @Nullable RowMark of(Line line) {
        if (line.text().length() > LONGEST) {
            return titled(line);
        }
        Matcher alone = ALONE.matcher(line.text());
        if (!alone.matches()) {
            return titled(line);
        }
        if (alone.group(1) != null) {
            int minor = alone.group(2) == null ? 0 : Integer.parseInt(alone.group(2));
            return new RowMark(
                    Kind.NUMBER,
                    Integer.parseInt(alone.group(1)),
                    minor,
                    0,
                    line.text().length());
        }
        if (alone.group(3) != null) {
            int value = ROMANS.indexOf(alone.group(3)) + 1;
            return value == 0
                    ? null
                    : new RowMark(Kind.ROMAN, value, 0, 0, line.text().length());
        }
        return new RowMark(
                Kind.CAPITAL,
                alone.group(4).charAt(0) - 'A' + 1,
                0,
                0,
                line.text().length());
    }

    /** "II. VỀ BẾN BÃI": a section whose title stands beside its number, in capitals. */
    private static @Nullable RowMark titled(Line line) {
        Matcher title = TITLED.matcher(line.text());
        if (!title.find() || !line.isInCapitals()) {
            return null;
        }
        int value = ROMANS.indexOf(title.group(1)) + 1;
        return value == 0 ? null : new RowMark(Kind.ROMAN, value, 0, 0, title.end());
    }

    boolean isSection() {
        return kind != Kind.NUMBER;
    }

    /** The mark on a line, if one may follow this one: the next number, the first one, the next section. */
    @Nullable
    RowMark nextIn(Line line) {
        RowMark next = of(line);
        if (next == null) {
            return null;
        }
        if (next.isSection()) {
            return new RowMark(next.kind, next.value, 0, isSection() ? previous : value, next.end);
        }
        int last = isSection() ? previous : value;
        boolean counts = next.value == last + 1 || next.value == 1 && next.minor <= 1 || isSection() && last == 0;
        boolean minor = next.minor > 0 && next.value == last;
        return counts || minor ? next : null;
    }

    /** The number that a line of text begins with: "2. Các nhiệm vụ …"; 0 if none. */
    static int numberBeforeText(Line line) {
        Matcher number = BEFORE_TEXT.matcher(line.text());
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }
}
