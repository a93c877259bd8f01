package vn.dondoc.notification.obligation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

/**
 * Counts working days on the fingers.
 *
 * @param daysOff the nation's, beside Saturdays and Sundays
 * @param ownDays the agencies' own days, and whether they work on them
 */
record CountedDays(Set<LocalDate> daysOff, Map<String, Map<LocalDate, Boolean>> ownDays) {

    boolean isWorked(String office, LocalDate day) {
        Boolean own = ownDays.getOrDefault(office, Map.of()).get(day);
        return own != null ? own : isWorkedByTheNation(day);
    }

    /** The day itself if none are counted and it is worked, else the last worked before; behind it, or before it if negative. */
    LocalDate counted(String office, LocalDate from, int days) {
        if (days == 0) {
            return isWorked(office, from) ? from : next(office, from, -1);
        }
        return days > 0 ? after(office, from, days) : before(office, from, -days);
    }

    LocalDate after(String office, LocalDate from, int days) {
        LocalDate day = from;
        for (int n = 0; n < days; n++) {
            day = next(office, day, 1);
        }
        return day;
    }

    /** When rungs of that day fire. */
    static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(7, 30)).atZone(SimulatedLife.ZONE).toInstant();
    }

    private LocalDate before(String office, LocalDate from, int days) {
        LocalDate day = from;
        for (int n = 0; n < days; n++) {
            day = next(office, day, -1);
        }
        return day;
    }

    private LocalDate next(String office, LocalDate day, int step) {
        LocalDate next = day.plusDays(step);
        while (!isWorked(office, next)) {
            next = next.plusDays(step);
        }
        return next;
    }

    private boolean isWorkedByTheNation(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !daysOff.contains(day);
    }
}
