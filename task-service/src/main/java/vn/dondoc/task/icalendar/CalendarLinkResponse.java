package vn.dondoc.task.icalendar;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address of a calendar, without its secret, which only its maker was told. */
@Schema(name = "CalendarLink")
public record CalendarLinkResponse(
        @Schema(examples = "phong-thuy-san") String name,

        Instant createdAt,

        @Schema(examples = "Phạm Văn Đông") String createdBy) {}
