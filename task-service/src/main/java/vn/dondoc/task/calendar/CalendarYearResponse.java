package vn.dondoc.task.calendar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One year of a calendar. */
@Schema(name = "CalendarYear")
public record CalendarYearResponse(
        @Schema(examples = "national") String calendar,

        @Schema(description = "Of the whole calendar; part of the ETag", examples = "3")
        long version,

        @Schema(examples = "2027") int year,
        boolean confirmed,
        @Schema(examples = "12729/VPCP-KGVX") @Nullable String decision,
        List<CalendarYearRequest.Day> days) {

    public static CalendarYearResponse of(CalendarYear year, long version) {
        return new CalendarYearResponse(
                year.calendar(),
                version,
                year.year(),
                year.confirmed(),
                year.decision(),
                year.days().stream().map(CalendarYearRequest.Day::of).toList());
    }
}
