package vn.dondoc.time.lunar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import vn.dondoc.time.CalendarDay;

/**
 * The paid holidays of Labour Code 2019, article 112, as a first draft for a year: the eve of Tết and its first four days,
 * Giỗ Tổ on 10/3 of the lunar calendar, and the fixed days. One on a weekend is made up for on the next working day.
 *
 * <p>Which days around Tết and Quốc khánh are off, and what is swapped, is decided each year: 2025 had two days before Tết
 * where this proposes one.
 */
public final class ProposedHolidays {

    /** Of the lunar calendar used here. */
    public static final int FIRST_YEAR = 1990;

    public static final int LAST_YEAR = 2099;

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int DAYS_OF_TET_AFTER_ITS_EVE = 4;

    private ProposedHolidays() {}

    /**
     * @return weekdays only, ascending; all of them OFF
     * @throws IllegalArgumentException outside {@value #FIRST_YEAR} to {@value #LAST_YEAR}
     */
    public static List<CalendarDay> of(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("holidays are proposed for " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        TreeMap<LocalDate, CalendarDay> days = new TreeMap<>();
        add(days, LocalDate.of(year, 1, 1), "Tết Dương lịch");
        LocalDate tet = tet(year);
        for (int day = -1; day < DAYS_OF_TET_AFTER_ITS_EVE; day++) {
            add(days, tet.plusDays(day), "Tết Nguyên đán");
        }
        add(days, ancestorsDay(year), "Giỗ Tổ Hùng Vương");
        add(days, LocalDate.of(year, 4, 30), "Ngày Chiến thắng");
        add(days, LocalDate.of(year, 5, 1), "Quốc tế Lao động");
        add(days, LocalDate.of(year, 9, 1), "Quốc khánh");
        add(days, LocalDate.of(year, 9, 2), "Quốc khánh");
        return List.copyOf(days.values());
    }

    /** The first day of the lunar year (mùng 1 Tết). */
    public static LocalDate tet(int year) {
        return VietnameseCalendar.ofTet(year).transform(PlainDate.axis()).toTemporalAccessor();
    }

    /** The tenth of the third lunar month. */
    public static LocalDate ancestorsDay(int year) {
        return VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(3), 10)
                .transform(PlainDate.axis())
                .toTemporalAccessor();
    }

    private static void add(TreeMap<LocalDate, CalendarDay> days, LocalDate holiday, String name) {
        LocalDate off = holiday;
        while (WEEKEND.contains(off.getDayOfWeek()) || days.containsKey(off)) {
            off = off.plusDays(1);
        }
        days.put(off, new CalendarDay(off, CalendarDay.Kind.OFF, off.equals(holiday) ? name : name + " (bù)"));
    }
}
