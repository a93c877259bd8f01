package vn.dondoc.text.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Labels inside a paragraph that count up from the first: "…: (a) …; (b) …", "(i) …; (ii) …". Two at least. */
final class InnerLabels {

    private static final Pattern MARK = Pattern.compile(
            "(?:(?<=[:;.,]\\s)|(?<=[:;]\\s\\S\\s)|^)(\\(?)([ivx]{1,5}|\\d{1,2}|[a-zđ]{1,2}|@)\\)\\s?(?=\\p{L})");
    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private InnerLabels() {}

    /** One label: where it begins, where what it labels begins, and its part of the path. */
    record Inner(int start, int end, String value) {}

    static List<Inner> read(String text, int from) {
        return read(text, from, text.length());
    }

    static List<Inner> read(String text, int from, int to) {
        List<Inner> found = new ArrayList<>();
        if (text.indexOf(')', from) < 0) {
            return found;
        }
        Matcher mark = MARK.matcher(text).region(from, to);
        int count = 1;
        @Nullable Series series = null;
        while (mark.find()) {
            String value = mark.group(2);
            if (series == null) {
                series = Series.startingWith(value, !mark.group(1).isEmpty());
                if (series != null) {
                    found.add(new Inner(mark.start(), mark.end(), series.path(0)));
                }
            } else {
                int next = series.isNext(value, count) ? count : series.isNext(value, count + 1) ? count + 1 : -1;
                boolean skipped = next > count && !series.path(count).equals("đ");
                if (next >= 0 && !skipped) {
                    found.add(new Inner(mark.start(), mark.end(), series.path(next)));
                    count = next + 1;
                }
            }
        }
        return found.size() < 2 ? List.of() : found;
    }

    /** How a list counts. A sign that a scan has destroyed (@) may stand for any of a list's letters; one may be doubled ("ce" for c). */
    private enum Series {
        ROMANS,
        NUMBERS,
        LETTERED;

        static @Nullable Series startingWith(String value, boolean bracketed) {
            return switch (value) {
                case "i" -> bracketed ? ROMANS : null;
                case "1" -> bracketed ? NUMBERS : null;
                case "a" -> LETTERED;
                default -> null;
            };
        }

        boolean isNext(String value, int index) {
            boolean doubled = value.length() == 2
                    && value.startsWith(plain(index))
                    && !plain(index).isEmpty();
            return value.equals(plain(index))
                    || this == LETTERED
                            && (doubled || value.equals("@") && !plain(index).equals("đ"));
        }

        private String plain(int index) {
            return switch (this) {
                case ROMANS -> index < ROMAN.size() ? ROMAN.get(index) : "";
                case NUMBERS -> Integer.toString(index + 1);
                case LETTERED -> index < LETTERS.length() ? LETTERS.substring(index, index + 1) : "";
            };
        }

        /** Letters stand in a path without their brackets, as elsewhere; the rest keep them. */
        String path(int index) {
            return this == LETTERED ? plain(index) : "(" + plain(index) + ")";
        }
    }
}
