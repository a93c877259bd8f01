package vn.dondoc.task.calendar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A calendar and the years somebody has looked at. */
@Schema(name = "Calendar")
public record CalendarResponse(
        @Schema(description = "national, or the code of the agency that has days of its own", examples = "national")
        String id,

        long version,
        List<Year> years) {

    /** Whether the days of a year are decided. */
    @Schema(name = "CalendarYearState")
    public record Year(
            @Schema(examples = "2026") int year,
            boolean confirmed,
            @Nullable String decision) {}

    /** All calendars. */
    @Schema(name = "Calendars")
    public record Many(List<CalendarResponse> calendars) {}

    static CalendarResponse of(String id, long version, List<CalendarYear> years) {
        return new CalendarResponse(
                id,
                version,
                years.stream()
                        .map(year -> new Year(year.year(), year.confirmed(), year.decision()))
                        .toList());
    }
}
