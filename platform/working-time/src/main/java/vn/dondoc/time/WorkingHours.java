package vn.dondoc.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * The hours of a working day, and the hour after which what is received counts as received on the next working day.
 *
 * <p>All times are local. A span that ends with a shift ends at the shift's end, not at the next one's start.
 */
public final class WorkingHours {

    /** One stretch of work, from the one hour to the other on the same day. */
    public record Shift(LocalTime from, LocalTime to) {

        /** @throws IllegalArgumentException if it ends before it begins */
        public Shift {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a shift must end after it begins");
            }
        }

        private Duration length() {
            return Duration.between(from, to);
        }
    }

    private final List<Shift> shifts;
    private final LocalTime cutOff;
    private final Duration perDay;

    private WorkingHours(List<Shift> shifts, LocalTime cutOff) {
        this.shifts = List.copyOf(shifts);
        this.cutOff = cutOff;
        this.perDay = shifts.stream().map(Shift::length).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * @param shifts in order, without overlap
     * @throws IllegalArgumentException if there is none, or one begins before the last has ended
     */
    public static WorkingHours of(List<Shift> shifts, LocalTime cutOff) {
        if (shifts.isEmpty()) {
            throw new IllegalArgumentException("a working day needs a shift");
        }
        for (int n = 1; n < shifts.size(); n++) {
            if (shifts.get(n).from().isBefore(shifts.get(n - 1).to())) {
                throw new IllegalArgumentException("shifts must be in order and not overlap");
            }
        }
        return new WorkingHours(shifts, cutOff);
    }

    /** @param text such as {@code 07:00-11:00,13:00-17:00} */
    public static List<Shift> shifts(String text) {
        return List.of(text.split(",")).stream()
                .map(shift -> shift.strip().split("-", 2))
                .map(ends -> new Shift(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())))
                .toList();
    }

    public LocalTime cutOff() {
        return cutOff;
    }

    public Duration perDay() {
        return perDay;
    }

    /** The instant that many working hours later, or earlier if negative; the start itself for none. */
    public LocalDateTime plus(WorkingCalendar calendar, LocalDateTime start, int hours) {
        if (hours == 0) {
            return start;
        }
        return hours > 0
                ? forward(calendar, start, Duration.ofHours(hours))
                : back(calendar, start, Duration.ofHours(-(long) hours));
    }

    /** Working time from the one to the other; negative if the other is earlier. */
    public Duration between(WorkingCalendar calendar, LocalDateTime from, LocalDateTime to) {
        if (to.isBefore(from)) {
            return between(calendar, to, from).negated();
        }
        // Whole working days before each of the two dates, then what is worked on those dates themselves.
        int wholeDays = calendar.workingDaysBetween(
                from.toLocalDate().minusDays(1), to.toLocalDate().minusDays(1));
        return perDay.multipliedBy(wholeDays).plus(workedUntil(calendar, to)).minus(workedUntil(calendar, from));
    }

    private LocalDateTime forward(WorkingCalendar calendar, LocalDateTime start, Duration span) {
        LocalDate day = start.toLocalDate();
        Duration done = workedUntil(calendar, start);
        Duration left = calendar.isWorkingDay(day) ? perDay.minus(done) : Duration.ZERO;
        if (span.compareTo(left) <= 0) {
            return day.atTime(afterWorking(done.plus(span)));
        }
        Duration beyond = span.minus(left);
        long wholeDays = (beyond.toNanos() - 1) / perDay.toNanos();
        LocalDate last = calendar.plusWorkingDays(day, Math.toIntExact(wholeDays) + 1);
        return last.atTime(afterWorking(beyond.minus(perDay.multipliedBy(wholeDays))));
    }

    private LocalDateTime back(WorkingCalendar calendar, LocalDateTime start, Duration span) {
        LocalDate day = start.toLocalDate();
        Duration done = workedUntil(calendar, start);
        if (span.compareTo(done) <= 0) {
            return day.atTime(beforeWorking(perDay.minus(done).plus(span)));
        }
        Duration beyond = span.minus(done);
        long wholeDays = (beyond.toNanos() - 1) / perDay.toNanos();
        LocalDate first = calendar.plusWorkingDays(day, -(Math.toIntExact(wholeDays) + 1));
        return first.atTime(beforeWorking(beyond.minus(perDay.multipliedBy(wholeDays))));
    }

    /** What was worked on that day until that hour; nothing on a day off. */
    private Duration workedUntil(WorkingCalendar calendar, LocalDateTime instant) {
        if (!calendar.isWorkingDay(instant.toLocalDate())) {
            return Duration.ZERO;
        }
        Duration worked = Duration.ZERO;
        for (Shift shift : shifts) {
            LocalTime until = instant.toLocalTime().isBefore(shift.to()) ? instant.toLocalTime() : shift.to();
            if (until.isAfter(shift.from())) {
                worked = worked.plus(Duration.between(shift.from(), until));
            }
        }
        return worked;
    }

    /** The hour at which that much of the day is worked. */
    private LocalTime afterWorking(Duration worked) {
        Duration left = worked;
        for (Shift shift : shifts) {
            if (left.compareTo(shift.length()) <= 0) {
                return shift.from().plus(left);
            }
            left = left.minus(shift.length());
        }
        throw new IllegalStateException("more than a day's work");
    }

    /** The hour at which that much of the day is still to be worked. */
    private LocalTime beforeWorking(Duration toWork) {
        Duration left = toWork;
        for (Shift shift : shifts.reversed()) {
            if (left.compareTo(shift.length()) <= 0) {
                return shift.to().minus(left);
            }
            left = left.minus(shift.length());
        }
        throw new IllegalStateException("more than a day's work");
    }
}
