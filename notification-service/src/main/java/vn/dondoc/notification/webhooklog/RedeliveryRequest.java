package vn.dondoc.notification.webhooklog;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a webhook is to be delivered again. */
@Schema(name = "RedeliveryRequest")
record RedeliveryRequest(
        @Schema(description = "Notices that fired then or later", examples = "2020-09-10T00:00:00+07:00") @NotNull
        Instant from,

        @Schema(description = "and before then; null: until now", nullable = true) @Nullable
        Instant to,

        @Schema(
                description = "Null: those that failed",
                enumeration = {"TAKEN", "FAILED"},
                nullable = true)
        @Nullable
        DeliveryState state) {}
