package vn.dondoc.task.calendarchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dondoc.task.calendar.CalendarYearResponse;

/** What a change of a calendar did. */
@Schema(name = "CalendarChange")
public record CalendarChangeResponse(
        CalendarYearResponse year,

        @Schema(description = "Open assignments with another day", examples = "12")
        int moved,

        @Schema(description = "Those with the same day, provisional no more or provisional now", examples = "140")
        int resettled) {}
