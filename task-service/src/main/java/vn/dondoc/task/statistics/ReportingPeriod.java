package vn.dondoc.task.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of which is reported, both included. */
record ReportingPeriod(LocalDate from, LocalDate to) {

    private static final Pattern NAME = Pattern.compile("(\\d{4})(?:-(\\d{2})|-Q([1-4])|-H([12])|-M9)?");

    /**
     * @param name {@code 2020-09} a month, {@code 2020-Q3} a quarter, {@code 2020-H2} a half, {@code 2020-M9} nine months,
     *     {@code 2020} a year
     * @param monthEndsOn last day of a month in reports; a month that has fewer days ends with its last
     * @return empty if it names no period
     */
    static Optional<ReportingPeriod> named(String name, int monthEndsOn) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            int month = Integer.parseInt(parts.group(2));
            return month < 1 || month > 12 ? Optional.empty() : Optional.of(months(year, month, month, monthEndsOn));
        }
        if (parts.group(3) != null) {
            int last = 3 * Integer.parseInt(parts.group(3));
            return Optional.of(months(year, last - 2, last, monthEndsOn));
        }
        if (parts.group(4) != null) {
            int last = 6 * Integer.parseInt(parts.group(4));
            return Optional.of(months(year, last - 5, last, monthEndsOn));
        }
        return Optional.of(months(year, 1, name.endsWith("-M9") ? 9 : 12, monthEndsOn));
    }

    private static ReportingPeriod months(int year, int first, int last, int endsOn) {
        YearMonth before = YearMonth.of(year, first).minusMonths(1);
        return new ReportingPeriod(endOf(before, endsOn).plusDays(1), endOf(YearMonth.of(year, last), endsOn));
    }

    private static LocalDate endOf(YearMonth month, int endsOn) {
        return month.atDay(Math.min(endsOn, month.lengthOfMonth()));
    }
}
