package vn.dondoc.notification.webhooklog;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One try of a delivery. */
@Schema(name = "WebhookAttempt")
record LoggedAttempt(
        int number,
        @Schema(description = "By the machine's clock") Instant at,

        @Schema(description = "Null where no answer came", nullable = true, examples = "503") @Nullable
        Integer status,

        @Schema(description = "Milliseconds", examples = "84")
        long tookMillis,

        @Schema(nullable = true, examples = "the other side answered 503") @Nullable
        String failure) {}
