package vn.dondoc.task.icalendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar's address, told this once. */
@Schema(name = "NewCalendarLink")
public record NewCalendarLink(
        @Schema(examples = "phong-thuy-san") String name,

        @Schema(
                description =
                        "Path and secret: put this service's address before it, and give it to the calendar program",
                examples = "/api/v1/agencies/H12.07/calendar.ics?token=4mXkq0cJt2cZkV4s1yq8u0c7b5m8l2n9p3r6t1v4x7z")
        String path) {}
