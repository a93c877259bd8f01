package vn.dondoc.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The mark of a state secret on a document (độ mật: Mật, Tối mật, Tuyệt mật; Law 29/2018/QH14 on the protection of state
 * secrets, article 8). It is stamped in the header and stands alone on its line or in its column; a word "mật" within a
 * sentence is no stamp.
 */
public final class SecrecyStamp {

    private static final int HEADER_LINES = 60;
    private static final int HEADER_CHARACTERS = 8_000;
    private static final Set<String> STAMPS = Set.of("mật", "tối mật", "tuyệt mật");
    private static final Pattern COLUMNS = Pattern.compile("\\t| {3,}|\\|");
    private static final Pattern FRAME = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern LABEL = Pattern.compile("^độ mật ?: ?");

    private SecrecyStamp() {}

    public static boolean isInHeaderOf(String text) {
        String header =
                text.substring(0, Math.min(text.length(), HEADER_CHARACTERS)).replace('\u00A0', ' ');
        return header.lines()
                .limit(HEADER_LINES)
                .flatMap(COLUMNS::splitAsStream)
                .anyMatch(SecrecyStamp::isStamp);
    }

    private static boolean isStamp(String cell) {
        String word = FRAME.matcher(Hygiene.clean(cell)).replaceAll("");
        boolean written = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
        return written
                && STAMPS.contains(LABEL.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst(""));
    }
}
