package vn.dondoc.task.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report and what became of it. */
@Schema(name = "Submission")
public record SubmissionResponse(
        UUID id,
        int cycle,
        String note,
        List<Evidenced> evidence,

        @Schema(description = "When it reached the office, by which timeliness is judged")
        Instant submittedAt,

        @Schema(description = "Subject of the token") String submittedBy,
        @Schema(description = "When it was entered") Instant enteredAt,

        @Schema(description = "Why the office entered it; absent: the agency did") @Nullable
        String enteredReason,

        @Schema(description = "Of the agency's own approver; absent: needed none")
        Submission.@Nullable Approval approval,

        @Nullable String approvedBy,

        @Schema(description = "Of the office; absent: not yet")
        Submission.@Nullable Decision decision,

        @Nullable Instant decidedAt,
        @Nullable String decidedBy,

        @Schema(description = "Why it was sent back") @Nullable
        String reason) {

    /** A piece of evidence, and whether its document is known. */
    @Schema(name = "SubmittedEvidence")
    public record Evidenced(
            Evidence.Kind kind,
            @Schema(examples = "214/BC-SNN") String value,

            @Schema(description = "Of a document given by its id: whether the office has registered it") @Nullable
            Status status) {}

    /** Whether the office has registered it. */
    public enum Status {
        KNOWN,
        PENDING
    }
}
