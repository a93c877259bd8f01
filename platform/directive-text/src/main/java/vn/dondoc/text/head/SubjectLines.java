package vn.dondoc.text.head;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Zones;

/** Lines of a subject being put together. */
final class SubjectLines {

    private static final int LONGEST = 2_000;
    private static final Pattern LEADS_ON =
            Pattern.compile("(?<!\\p{L})(?:của|do|tại|cho|với|các|và|thuộc|cấp|bởi|theo|về)$|[,-]$");
    private static final Pattern FROM_ABOUT = Pattern.compile("^(?=\\S{0,20}[\\d|])[^.]{1,30}?[-|_:>]\\s*(?=Về |V/v )");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SMALL_WORDS = Pattern.compile("(?:(?<![\\p{L}\\d])\\p{Ll}{2,}[ ,;:.]+){3}");

    private @Nullable Line first;
    private @Nullable Line last;
    private final StringBuilder text = new StringBuilder();
    private int lines;
    private int width;

    private int inCapitals;

    void add(Line line) {
        inCapitals += line.isInCapitals() ? 1 : 0;
        first = first == null ? line : first;
        last = line;
        text.append(text.isEmpty() ? "" : " ").append(line.text());
        lines++;
        width = Math.max(width, line.text().length());
    }

    boolean isEmpty() {
        return lines == 0;
    }

    /** Of its widest line. */
    int width() {
        return width;
    }

    boolean isFull() {
        return lines >= SubjectReader.MOST_LINES || text.length() > LONGEST;
    }

    boolean isInCapitals() {
        return lines > 0 && inCapitals == lines;
    }

    /** Whether a line is a sentence behind a subject that is in capitals throughout. */
    boolean isLeftBy(Line line) {
        return inCapitals == lines
                && !line.isInCapitals()
                && SMALL_WORDS.matcher(line.text() + " ").find();
    }

    /** Whether its last word lets it end there. */
    boolean isWhole() {
        return last != null
                && !LEADS_ON.matcher(last.text().toLowerCase(Locale.ROOT)).find();
    }

    @Nullable
    Found<String> found(Zones zones) {
        if (first == null || last == null) {
            return null;
        }
        String joined = BLANKS.matcher(text).replaceAll(" ").strip();
        String printed = FROM_ABOUT.matcher(joined).replaceFirst("");
        String mended = Names.mended(printed);
        Line whole = new Line(first.start(), " ".repeat(last.end() - first.start()), "");
        return zones.found(mended, whole, mended.equals(joined) ? Found.PRINTED : Found.REPAIRED);
    }
}
