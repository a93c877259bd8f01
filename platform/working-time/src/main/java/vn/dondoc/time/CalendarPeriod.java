package vn.dondoc.time;

import java.time.LocalDate;

/**
 * A month, quarter, half or whole year of the calendar.
 *
 * @param number of the period in its year, from 1; 1 for a year
 */
public record CalendarPeriod(Unit unit, int year, int number) {

    /** How long it is. */
    public enum Unit {
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6),
        YEAR(12);

        private final int months;

        Unit(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }

        public int perYear() {
            return 12 / months;
        }
    }

    /** @throws IllegalArgumentException if a year has no period of that number */
    public CalendarPeriod {
        if (number < 1 || number > unit.perYear()) {
            throw new IllegalArgumentException("a year has no " + unit + " " + number);
        }
    }

    /** The one in which the date lies. */
    public static CalendarPeriod containing(LocalDate date, Unit unit) {
        return new CalendarPeriod(unit, date.getYear(), (date.getMonthValue() - 1) / unit.months() + 1);
    }

    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * unit.months() + 1, 1);
    }

    public LocalDate last() {
        return first().plusMonths(unit.months()).minusDays(1);
    }

    public CalendarPeriod next() {
        return containing(last().plusDays(1), unit);
    }

    /**
     * The date meant by đầu, giữa, cuối tháng (1st, 15th, last day) and đầu, giữa, cuối năm (1 January, 30 June, 31
     * December), Civil Code 2015, article 146, clauses 2 and 3. The Code is silent on quarters and halves; their middle is
     * the end of the month in the middle of a quarter, and the end of the third month of a half.
     */
    public LocalDate point(Part part) {
        return switch (part) {
            case START -> first();
            case END -> last();
            case MIDDLE ->
                switch (unit) {
                    case MONTH -> first().withDayOfMonth(15);
                    case QUARTER -> first().plusMonths(2).minusDays(1);
                    case HALF_YEAR, YEAR ->
                        first().plusMonths(unit.months() / 2).minusDays(1);
                };
        };
    }

    /** Đầu, giữa, cuối. */
    public enum Part {
        START,
        MIDDLE,
        END
    }
}
