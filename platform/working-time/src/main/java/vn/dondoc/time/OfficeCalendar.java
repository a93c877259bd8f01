package vn.dondoc.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A named calendar: the days that differ from the week with their names, and the years that are settled.
 *
 * <p>A year is settled when the decision on its days off is known; a date counted through another year is provisional.
 */
public final class OfficeCalendar {

    private final String id;
    private final Set<DayOfWeek> weekend;
    private final NavigableMap<LocalDate, CalendarDay> days;
    private final Set<Integer> settledYears;
    private final WorkingCalendar workingDays;

    private OfficeCalendar(
            String id,
            Set<DayOfWeek> weekend,
            NavigableMap<LocalDate, CalendarDay> days,
            Collection<Integer> settledYears) {
        this.id = id;
        this.weekend = Set.copyOf(weekend);
        this.days = days;
        this.settledYears = Set.copyOf(settledYears);
        this.workingDays = WorkingCalendar.of(weekend, dates(CalendarDay.Kind.OFF), dates(CalendarDay.Kind.WORK));
    }

    /**
     * @throws IllegalArgumentException if no day of the week is worked, or one date stands twice
     */
    public static OfficeCalendar of(
            String id, Set<DayOfWeek> weekend, Collection<CalendarDay> days, Collection<Integer> settledYears) {
        NavigableMap<LocalDate, CalendarDay> byDate = new TreeMap<>();
        for (CalendarDay day : days) {
            if (byDate.put(day.date(), day) != null) {
                throw new IllegalArgumentException(day.date() + " stands twice");
            }
        }
        return new OfficeCalendar(id, weekend, byDate, settledYears);
    }

    /** The calendar of an office that keeps this one but for some days of its own, which win. */
    public OfficeCalendar differingBy(String itsId, Collection<CalendarDay> ownDays) {
        NavigableMap<LocalDate, CalendarDay> merged = new TreeMap<>(days);
        ownDays.forEach(day -> merged.put(day.date(), day));
        return new OfficeCalendar(itsId, weekend, merged, settledYears);
    }

    private List<LocalDate> dates(CalendarDay.Kind kind) {
        return days.values().stream()
                .filter(day -> day.kind() == kind)
                .map(CalendarDay::date)
                .toList();
    }

    public String id() {
        return id;
    }

    public WorkingCalendar workingDays() {
        return workingDays;
    }

    public boolean isSettled(int year) {
        return settledYears.contains(year);
    }

    /** Whether every year from the one date to the other is settled, in whichever order they are given. */
    public boolean isSettled(LocalDate one, LocalDate other) {
        int last = Math.max(one.getYear(), other.getYear());
        for (int year = Math.min(one.getYear(), other.getYear()); year <= last; year++) {
            if (!isSettled(year)) {
                return false;
            }
        }
        return true;
    }

    /** What makes the date differ from its week, if anything does. */
    public Optional<CalendarDay> day(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** The days from the first through the last that are not worked, and why. */
    public List<SkippedDay> skipped(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(date -> !workingDays.isWorkingDay(date))
                .map(this::skipped)
                .toList();
    }

    private SkippedDay skipped(LocalDate date) {
        return day(date)
                .filter(day -> day.kind() == CalendarDay.Kind.OFF)
                .map(day -> new SkippedDay(date, SkippedDay.Why.DAY_OFF, day.name()))
                .orElseGet(() -> new SkippedDay(date, SkippedDay.Why.WEEKEND, null));
    }
}
