package vn.dondoc.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A day that comes again each week, month, quarter, half or year: "trước ngày 20 hàng tháng".
 *
 * @param month of the period, from 1; 1 for a week or a month
 * @param day of that month, 1 to 31, where a shorter month has its last day; of a week, 1 (Monday) to 7
 */
public record Recurrence(Unit unit, int month, int day) {

    /** How often. */
    public enum Unit {
        WEEK(0),
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6),
        YEAR(12);

        private final int months;

        Unit(int months) {
            this.months = months;
        }
    }

    private static final int DAYS_OF_WEEK = 7;
    private static final int LONGEST_MONTH = 31;

    /** @throws IllegalArgumentException if the period has no such month or day */
    public Recurrence {
        if (month < 1 || month > Math.max(1, unit.months)) {
            throw new IllegalArgumentException("a " + unit + " has no month " + month);
        }
        if (day < 1 || day > (unit == Unit.WEEK ? DAYS_OF_WEEK : LONGEST_MONTH)) {
            throw new IllegalArgumentException("no day " + day);
        }
    }

    /** The first day of the recurrence behind the date. */
    public LocalDate firstAfter(LocalDate date) {
        if (unit == Unit.WEEK) {
            return date.with(TemporalAdjusters.next(DayOfWeek.of(day)));
        }
        int monthsIntoPeriod = (date.getMonthValue() - 1) % unit.months;
        LocalDate monthOfPeriod =
                date.withDayOfMonth(1).minusMonths(monthsIntoPeriod).plusMonths(month - 1L);
        LocalDate here = dayOf(monthOfPeriod);
        return here.isAfter(date) ? here : dayOf(monthOfPeriod.plusMonths(unit.months));
    }

    private LocalDate dayOf(LocalDate month) {
        return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
    }
}
