package vn.dondoc.notification.notice;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One notice and what became of it, as the API and the events show it. Mail addresses stay inside. */
@Schema(name = "Notice")
public record NoticeEntry(
        UUID id,

        @Schema(description = "Rung of the policy it was planned by", examples = "T-3")
        String rung,

        @Schema(enumeration = {"INBOX", "MAIL", "WEBHOOK"}) String channel,

        @Schema(
                description =
                        "SENT once the channel has taken it, not before; BOUNCED where it came back later; FAILED where it was never taken",
                enumeration = {"QUEUED", "SENT", "FAILED", "BOUNCED", "CANCELLED"})
        String state,

        @Schema(description = "When it got into this state", examples = "2020-09-11T00:30:00Z")
        Instant at,

        @Schema(
                description = "Why it failed or came back",
                examples = "recipient address not accepted: 550 no such user",
                nullable = true)
        @Nullable
        String reason) {}
