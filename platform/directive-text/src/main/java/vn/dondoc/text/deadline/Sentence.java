package vn.dondoc.text.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a deadline is read from.
 *
 * @param folded {@code text} in small letters without accents, at the same offsets
 * @param issuedOn when the document was issued, which gives a missing year; null if unknown
 */
record Sentence(String text, String folded, @Nullable LocalDate issuedOn) {

    private static final int LOOK_BACK = 60;
    private static final int LONGEST_CLAUSE = 200;

    /** Whether a figure stands in it; without one it names no day, month or year. */
    boolean hasFigures() {
        return folded.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** What stands right before an offset. */
    String before(int at) {
        return folded.substring(Math.max(0, at - LOOK_BACK), at);
    }

    /** What stands before an offset, as far as a clause goes. */
    String clauseBefore(int at) {
        return folded.substring(Math.max(0, at - LONGEST_CLAUSE), at);
    }

    /** The same with its accents. */
    String printedBefore(int at) {
        return text.substring(Math.max(0, at - LOOK_BACK), at).toLowerCase(Locale.ROOT);
    }

    String behind(int at) {
        return folded.substring(at, Math.min(folded.length(), at + LOOK_BACK));
    }

    String phrase(int start, int end) {
        return text.substring(start, end).replaceAll("\\s+", " ").strip();
    }

    /** The year a day without one is in: the document's, or the next if that day had passed by then. */
    Optional<LocalDate> inYear(int day, int month) {
        if (issuedOn == null) {
            return Optional.empty();
        }
        Optional<LocalDate> date = date(issuedOn.getYear(), month, day);
        return date.isPresent() && date.get().isBefore(issuedOn) ? date(issuedOn.getYear() + 1, month, day) : date;
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        boolean valid = year >= 1945 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        if (!valid || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(year, month, day));
    }
}
