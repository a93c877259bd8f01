package vn.dondoc.notification.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.time.WorkingCalendar;

/**
 * The data of calendar-changed.v1: a whole calendar.
 *
 * @param calendarId "national", or the code of the agency that keeps it
 * @param basedOn the calendar from which this one differs by its days; null: it stands alone
 */
public record CalendarChanged(
        @NotBlank String calendarId,
        @NotBlank String name,
        @NotNull @Size(max = 6) Set<@NotNull DayOfWeek> weekend,
        @NotNull List<@NotNull @Valid Day> days,
        @Nullable LocalDate confirmedThrough,
        @Nullable String basedOn) {

    /** What differs from the week on one date. */
    public record Day(@NotNull LocalDate date, @NotNull Kind kind) {}

    /** OFF: a day of the week that is not worked. WORK: a day of the weekend that is worked in exchange. */
    public enum Kind {
        OFF,
        WORK
    }

    /** @throws IllegalArgumentException if one date is both off and worked */
    WorkingCalendar toWorkingCalendar() {
        return WorkingCalendar.of(weekend, dates(Kind.OFF), dates(Kind.WORK));
    }

    Set<LocalDate> dates(Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).map(Day::date).collect(Collectors.toSet());
    }
}
