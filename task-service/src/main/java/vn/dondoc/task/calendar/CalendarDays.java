package vn.dondoc.task.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import vn.dondoc.time.CalendarDay;

/** One calendar's own days and settled years while it is put together. */
final class CalendarDays {

    private final TreeMap<LocalDate, CalendarDay> days = new TreeMap<>();
    private final Set<Integer> settled = new HashSet<>();

    void add(CalendarDay day) {
        days.put(day.date(), day);
    }

    void settle(int year) {
        settled.add(year);
    }

    void replace(CalendarYear year) {
        days.keySet().removeIf(day -> day.getYear() == year.year());
        year.days().forEach(this::add);
        settled.remove(year.year());
        if (year.confirmed()) {
            settled.add(year.year());
        }
    }

    Collection<CalendarDay> all() {
        return days.values();
    }

    Set<Integer> settled() {
        return settled;
    }
}
