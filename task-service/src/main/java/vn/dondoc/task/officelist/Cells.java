package vn.dondoc.task.officelist;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row below the headings, as texts.
 *
 * @param row its number in the sheet, from 1
 */
record Cells(int row, Map<Column, String> texts) {

    private static final Pattern DAY = Pattern.compile("(?:(?:trước )?ngày )?(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** Empty where there is none. */
    String text(Column column) {
        return texts.getOrDefault(column, "");
    }

    boolean isEmpty() {
        return texts.values().stream().allMatch(String::isEmpty);
    }

    /** The day a cell says; empty if it says none. */
    Optional<LocalDate> day(Column column) {
        String text = fold(text(column));
        Matcher printed = DAY.matcher(text);
        Matcher iso = ISO_DAY.matcher(text);
        try {
            if (printed.matches()) {
                return Optional.of(LocalDate.of(number(printed, 3), number(printed, 2), number(printed, 1)));
            }
            return iso.matches()
                    ? Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** The same for all ways to write a heading or a name: composed letters, small, single spaces. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
