package vn.dondoc.notification.selfaudit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the chase itself stands. */
@Schema(name = "SelfAudit")
record SelfAuditResponse(
        @Schema(description = "By business time") Instant asOf,

        @Schema(description = "Rungs due for longer than this are counted", examples = "10")
        long minutes,

        @Schema(description = "Rungs due for longer and neither fired nor otherwise settled; 0 is well", examples = "0")
        long rungsOverdue,

        @Schema(description = "Since when the oldest of them is due", nullable = true) @Nullable
        Instant oldestRungDueAt,

        @Schema(description = "Mail of single notices the server has not taken that may go out", examples = "0")
        long mailWaiting,

        @Schema(description = "Digests the server has not taken", examples = "0")
        long digestsWaiting,

        @Schema(description = "Each replica that came to the end of a sweep within the last day")
        List<Heartbeat> heartbeats) {

    /** One replica. */
    @Schema(name = "Heartbeat")
    record Heartbeat(
            UUID replica,
            @Schema(description = "By business time") Instant sweptAt,

            @Schema(description = "Seconds since, by the machine's clock", examples = "4")
            long secondsAgo) {}
}
