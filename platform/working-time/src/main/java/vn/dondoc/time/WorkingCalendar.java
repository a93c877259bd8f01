package vn.dondoc.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which days are worked: all but the weekend and the days off, and the make-up days on a weekend that are worked in exchange.
 *
 * <p>Every count takes the same time however far apart the days lie.
 */
public final class WorkingCalendar {

    private static final int DAYS_OF_WEEK = 7;

    private final Set<DayOfWeek> weekend;

    /** Working days of one week without days off, counted from Monday through the day with that index. */
    private final int[] workedThrough = new int[DAYS_OF_WEEK];

    /** The days that differ from their week, ascending, as epoch days. */
    private final long[] exceptions;

    /** How many working days the exceptions up to and with that index add (make-up days) or take away (days off). */
    private final int[] exceptionsThrough;

    private WorkingCalendar(Set<DayOfWeek> weekend, TreeMap<LocalDate, Boolean> worked) {
        this.weekend = weekend;
        int inWeek = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            inWeek += weekend.contains(day) ? 0 : 1;
            workedThrough[day.ordinal()] = inWeek;
        }
        exceptions = worked.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
        exceptionsThrough = new int[exceptions.length];
        int sum = 0;
        int index = 0;
        for (boolean work : worked.values()) {
            sum += work ? 1 : -1;
            exceptionsThrough[index++] = sum;
        }
    }

    /** A calendar without days off. */
    public static WorkingCalendar ofWeekend(Set<DayOfWeek> weekend) {
        return of(weekend, Set.of(), Set.of());
    }

    /**
     * @param daysOff days not worked; those on a weekend change nothing
     * @param makeUpDays days worked though they lie on a weekend; those on other days change nothing
     * @throws IllegalArgumentException if no day of the week is worked, or one day is both off and worked
     */
    public static WorkingCalendar of(
            Set<DayOfWeek> weekend, Collection<LocalDate> daysOff, Collection<LocalDate> makeUpDays) {
        if (weekend.size() == DAYS_OF_WEEK) {
            throw new IllegalArgumentException("a week needs a working day");
        }
        TreeMap<LocalDate, Boolean> worked = new TreeMap<>();
        for (LocalDate day : daysOff) {
            if (makeUpDays.contains(day)) {
                throw new IllegalArgumentException(day + " is both off and worked");
            }
            if (!weekend.contains(day.getDayOfWeek())) {
                worked.put(day, false);
            }
        }
        for (LocalDate day : makeUpDays) {
            if (weekend.contains(day.getDayOfWeek())) {
                worked.put(day, true);
            }
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(weekend);
        return new WorkingCalendar(days, worked);
    }

    public boolean isWorkingDay(LocalDate date) {
        int index = lastExceptionThrough(date.toEpochDay());
        if (index >= 0 && exceptions[index] == date.toEpochDay()) {
            return weekend.contains(date.getDayOfWeek());
        }
        return !weekend.contains(date.getDayOfWeek());
    }

    /** The date itself if it is worked, else the next working day. */
    public LocalDate firstWorkingDayFrom(LocalDate date) {
        return isWorkingDay(date) ? date : plusWorkingDays(date, 1);
    }

    /** The date itself if it is worked, else the working day before. */
    public LocalDate lastWorkingDayThrough(LocalDate date) {
        return isWorkingDay(date) ? date : plusWorkingDays(date, -1);
    }

    /**
     * The n-th working day after the date, or before it if n is negative; the date itself, worked or not, if n is 0. The date
     * is never counted.
     */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        if (n == 0) {
            return date;
        }
        long day = date.toEpochDay();
        long wanted = n > 0 ? number(day) + n : number(day - 1) + n + 1;
        long reach = reach(n);
        return LocalDate.ofEpochDay(firstDayWithNumber(wanted, day - reach, day + reach));
    }

    /**
     * How many working days lie after the first date up to and with the second; with the minus sign if the second is the
     * earlier one: then it counts those after the second up to and with the first.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return Math.toIntExact(number(to.toEpochDay()) - number(from.toEpochDay()));
    }

    /** Working days up to and with that day, counted from a Monday long ago; the difference of two is what has a meaning. */
    private long number(long epochDay) {
        // Epoch day -3 was a Monday.
        long sinceMonday = epochDay + 3;
        long weeks = Math.floorDiv(sinceMonday, DAYS_OF_WEEK);
        int dayOfWeek = Math.floorMod(sinceMonday, DAYS_OF_WEEK);
        int index = lastExceptionThrough(epochDay);
        return weeks * workedThrough[DAYS_OF_WEEK - 1]
                + workedThrough[dayOfWeek]
                + (index < 0 ? 0 : exceptionsThrough[index]);
    }

    /** Calendar days that surely hold n working days, even if every exception were a day off among them. */
    private long reach(int n) {
        long workingDays = Math.abs((long) n) + exceptions.length;
        return (workingDays / workedThrough[DAYS_OF_WEEK - 1] + 2) * DAYS_OF_WEEK;
    }

    private long firstDayWithNumber(long wanted, long from, long through) {
        long low = from;
        long high = through;
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            if (number(middle) >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int lastExceptionThrough(long epochDay) {
        int low = 0;
        int high = exceptions.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (exceptions[middle] <= epochDay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
