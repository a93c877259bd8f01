package vn.dondoc.text.page;

import java.text.Normalizer;
import java.util.Arrays;

/** Cleans a text in one pass, keeping each character's origin. */
final class PageCleaner {

    private static final String TONES_ON_SECOND = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
    private static final String TONES_ON_FIRST = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

    /** "<br />". */
    private static final int LONGEST_BREAK = 6;

    private final String given;
    private final StringBuilder clean;
    private int[] origins;
    private boolean lineHasBegun;

    PageCleaner(String given) {
        this.given = given;
        this.clean = new StringBuilder(given.length() + 16);
        this.origins = new int[given.length() + 16];
    }

    PageText clean() {
        int at = 0;
        while (at < given.length()) {
            at = cleanOne(at);
        }
        int length = clean.length();
        origins = Arrays.copyOf(origins, length + 1);
        origins[length] = given.length();
        moveTones();
        return new PageText(given, clean.toString(), origins);
    }

    /** Cleans what stands at an offset of the given text and returns the offset behind it. */
    private int cleanOne(int at) {
        char c = given.charAt(at);
        int next = at + 1;
        while (next < given.length() && PageText.isMark(given.charAt(next))) {
            next++;
        }
        if (next - at > 1 || c >= '\u00c0') {
            composed(given.substring(at, next), at);
            return next;
        }
        return switch (c) {
            case '\n', '\u000b', '\f', '\u0085' -> lineEnd(at);
            case '\r' -> at + 1 < given.length() && given.charAt(at + 1) == '\n' ? at + 1 : lineEnd(at);
            case '\t' -> {
                append("    ", at);
                yield at + 1;
            }
            case '\u00a0' -> {
                append(" ", at);
                yield at + 1;
            }
            case '\u00ad' -> at + 1;
            case '<' -> lineBreak(at);
            case '*', '_', '`', '#', '\\' -> markdown(c, at);
            default -> {
                append(Character.isISOControl(c) ? " " : String.valueOf(c), at);
                yield at + 1;
            }
        };
    }

    /** {@code <br>}, which tables in markdown have for a line end; any other mark stays. */
    private int lineBreak(int at) {
        int end = given.indexOf('>', at);
        boolean tag = end > 0 && end - at <= LONGEST_BREAK && given.regionMatches(true, at, "<br", 0, 3);
        if (tag) {
            lineEnd(at);
            return end + 1;
        }
        append("<", at);
        return at + 1;
    }

    private int lineEnd(int at) {
        append("\n", at);
        lineHasBegun = false;
        return at + 1;
    }

    private void composed(String cluster, int at) {
        String letters = Normalizer.isNormalized(cluster, Normalizer.Form.NFC)
                ? cluster
                : Normalizer.normalize(cluster, Normalizer.Form.NFC);
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            switch (Character.getType(c)) {
                case Character.SPACE_SEPARATOR -> append(" ", at);
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> lineEnd(at);
                case Character.DASH_PUNCTUATION -> append("-", at);
                case Character.FORMAT -> {}
                default -> append(spelt(c), at);
            }
        }
    }

    private static String spelt(char c) {
        return switch (c) {
            case '\u00d0' -> "Đ";
            case '\u00f0' -> "đ";
            case '\u2212' -> "-";
            case '\u2044', '\u2215', '\uff0f' -> "/";
            case '\u2026' -> "…";
            default -> String.valueOf(c);
        };
    }

    /**
     * Drops a run of marks that markdown would: heading marks at a line's start, escapes, and stars and the like that touch
     * a word. A star or a dash alone at a line's start is a list's bullet and stays, and so does a line of underscores.
     */
    private int markdown(char c, int at) {
        int end = at;
        while (end < given.length() && given.charAt(end) == c) {
            end++;
        }
        boolean spaceBefore = at == 0 || Character.isWhitespace(given.charAt(at - 1));
        boolean spaceBehind = end == given.length() || Character.isWhitespace(given.charAt(end));
        boolean atStart = !lineHasBegun;
        boolean kept = switch (c) {
            case '#' -> !(atStart && spaceBehind && end - at <= 6);
            case '\\' -> spaceBehind || Character.isLetterOrDigit(given.charAt(end));
            case '_' -> !spaceBefore && !spaceBehind && end - at == 1 || end - at > 3;
            default -> spaceBefore && spaceBehind && end - at == 1;
        };
        if (kept) {
            append(given.substring(at, Math.min(end, at + 3)), at);
        }
        return end;
    }

    private void append(String text, int origin) {
        for (int i = 0; i < text.length(); i++) {
            int at = clean.length();
            if (at + 1 >= origins.length) {
                origins = Arrays.copyOf(origins, origins.length * 2);
            }
            origins[at] = origin;
            clean.append(text.charAt(i));
            lineHasBegun |= !Character.isWhitespace(text.charAt(i));
        }
    }

    /** hoà to hòa, uỷ to ủy; only where the syllable ends there (hoàn stays), and not behind q (quý). */
    private void moveTones() {
        for (int i = 0; i + 1 < clean.length(); i++) {
            char first = clean.charAt(i);
            char lower = Character.toLowerCase(first);
            if (lower != 'o' && lower != 'u') {
                continue;
            }
            char second = clean.charAt(i + 1);
            int pair = pairOf(lower, Character.toLowerCase(second));
            boolean ends = i + 2 == clean.length() || !Character.isLetter(clean.charAt(i + 2));
            boolean behindQ = i > 0 && Character.toLowerCase(clean.charAt(i - 1)) == 'q';
            if (pair >= 0 && ends && !behindQ) {
                clean.setCharAt(i, inCaseOf(first, TONES_ON_FIRST.charAt(pair)));
                clean.setCharAt(i + 1, inCaseOf(second, TONES_ON_FIRST.charAt(pair + 1)));
            }
        }
    }

    private static int pairOf(char first, char second) {
        for (int i = 0; i < TONES_ON_SECOND.length(); i += 2) {
            if (TONES_ON_SECOND.charAt(i) == first && TONES_ON_SECOND.charAt(i + 1) == second) {
                return i;
            }
        }
        return -1;
    }

    private static char inCaseOf(char model, char c) {
        return Character.isUpperCase(model) ? Character.toUpperCase(c) : c;
    }
}
