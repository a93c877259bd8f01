package vn.dondoc.text.header;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The date a document was issued; drafts and bad scans have a month but no day.
 *
 * @param date null where the day is blank or unreadable; else within {@code month}
 */
public record IssueDate(YearMonth month, @Nullable LocalDate date) {

    public IssueDate {
        if (date != null && !YearMonth.from(date).equals(month)) {
            throw new IllegalArgumentException(date + " is not in " + month);
        }
    }

    public static IssueDate of(LocalDate date) {
        return new IssueDate(YearMonth.from(date), date);
    }

    public static IssueDate of(YearMonth month) {
        return new IssueDate(month, null);
    }

    public Optional<LocalDate> day() {
        return Optional.ofNullable(date);
    }

    /** {@code 2023-03-14}, or {@code 2023-03} without a day. */
    @Override
    public String toString() {
        return date == null ? month.toString() : date.toString();
    }
}
