package vn.dondoc.text.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A cleaned text. Offsets into it are called clean offsets; {@link #origin} leads back to the text as given.
 *
 * <p>Cleaned: NFC; Đ for Ð; one space for each kind of space, four for a tab; a hyphen for each kind of dash; line ends as
 * {@code \n}; tone marks where the newer spelling has them (ủy, hòa); no invisible characters, no markdown emphasis,
 * heading marks or escapes. Letters are not repaired here.
 */
public final class PageText {

    private final String given;
    private final String clean;
    private final int[] origins;
    private final String folded;
    private final List<Line> lines;

    PageText(String given, String clean, int[] origins) {
        this.given = given;
        this.clean = clean;
        this.origins = origins;
        this.folded = Folding.fold(clean);
        this.lines = linesOf(clean, folded);
    }

    public static PageText of(String given) {
        return new PageCleaner(given).clean();
    }

    /** The text as given. */
    public String given() {
        return given;
    }

    public String clean() {
        return clean;
    }

    /** {@link #clean} in small letters without accents, character by character at the same offsets. */
    public String folded() {
        return folded;
    }

    public List<Line> lines() {
        return lines;
    }

    /** Where the character at a clean offset stood in the text as given; the end's is the given text's length. */
    public int origin(int cleanOffset) {
        return origins[cleanOffset];
    }

    /** Where, in the text as given, a piece ends that ends before a clean offset. */
    public int originEnd(int cleanOffset) {
        if (cleanOffset == 0) {
            return 0;
        }
        int last = origins[cleanOffset - 1];
        int next = last + 1;
        while (next < given.length() && isMark(given.charAt(next))) {
            next++;
        }
        return next;
    }

    static boolean isMark(char c) {
        return c >= '\u0300' && c <= '\u036f';
    }

    private static List<Line> linesOf(String clean, String folded) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= clean.length()) {
            int end = clean.indexOf('\n', start);
            int stop = end < 0 ? clean.length() : end;
            lines.add(new Line(start, clean.substring(start, stop), folded.substring(start, stop)));
            start = stop + 1;
        }
        return List.copyOf(lines);
    }
}
