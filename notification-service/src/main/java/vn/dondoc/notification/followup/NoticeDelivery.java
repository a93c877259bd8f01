package vn.dondoc.notification.followup;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One notice, and what became of it. Mail addresses stay inside. */
@Schema(name = "NoticeDelivery")
public record NoticeDelivery(
        UUID id,
        UUID assignmentId,

        @Schema(description = "Whom it was for", examples = "H12.13")
        String agencyCode,

        @Schema(description = "Who gave the work", examples = "H12")
        String assignedBy,

        @Schema(examples = "T-3") String rung,

        @Schema(enumeration = {"INFORM", "REMIND", "URGE", "ESCALATE"})
        String tone,

        @Schema(description = "In which function the recipient was told", examples = "AGENCY_HEAD")
        String recipientFunction,

        @Schema(enumeration = {"INBOX", "MAIL", "WEBHOOK"}) String channel,

        @Schema(enumeration = {"QUEUED", "TAKEN", "FAILED", "BOUNCED", "CANCELLED"})
        String delivery,

        @Schema(description = "When the rung fired", examples = "2020-09-10T00:30:00Z")
        Instant createdAt,

        @Schema(description = "When it was taken, failed or came back", nullable = true) @Nullable
        Instant settledAt,

        @Schema(description = "Queued: not before then, which is the recipient's working time", nullable = true)
        @Nullable
        Instant deliverFrom,

        @Schema(description = "Tries so far", examples = "1")
        int attempts,

        @Schema(
                description = "Why it failed or came back, or was put off last",
                examples = "smtp; 550 5.1.1 no such user",
                nullable = true)
        @Nullable
        String failure,

        @Schema(description = "The digest it went in", nullable = true) @Nullable
        UUID digestId,

        @Schema(description = "In the inbox: when it was read", nullable = true) @Nullable
        Instant readAt) {}
