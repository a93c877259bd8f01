package vn.dondoc.notification.webhooklog;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notice and how its delivery stands. */
@Schema(name = "WebhookDelivery")
record LoggedDelivery(
        @Schema(description = "The webhook-id of its requests", examples = "01991b3e-0000-7000-8000-000000000002")
        UUID noticeId,

        UUID assignmentId,
        @Schema(examples = "H12.13") String agencyCode,
        @Schema(examples = "T-3") String rung,

        @Schema(enumeration = {"QUEUED", "TAKEN", "FAILED", "CANCELLED"})
        String state,

        @Schema(description = "Tries so far") int attempts,
        @Schema(description = "When the notice fired") Instant firedAt,

        @Schema(description = "Last try, by the machine's clock", nullable = true) @Nullable
        Instant lastAttemptAt,

        @Schema(description = "HTTP status of the last try; null where no answer came", nullable = true) @Nullable
        Integer lastStatus,

        @Schema(examples = "the other side answered 503", nullable = true) @Nullable
        String lastFailure) {}
