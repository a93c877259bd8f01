package vn.dondoc.task.queue;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that waits. */
@Schema(name = "WorkItem")
public record WorkItemResponse(
        UUID id,
        WorkKind kind,

        @Schema(description = "The thing to be settled: an assignment, a directive or a request, as the kind says")
        UUID subject,

        @Schema(examples = "H12") String body,

        @Schema(examples = "12/CT-UBND: Rà soát tàu cá chưa lắp thiết bị giám sát hành trình")
        String title,

        @Nullable UUID directiveId,
        @Nullable UUID assignmentId,

        @Schema(description = "Subject of the token of who should settle it; absent: anybody of the body") @Nullable
        String officer,

        @Schema(examples = "Trần Thị Bích Ngân") @Nullable String officerName,

        @Schema(description = "When it began to wait") Instant since,

        @Schema(description = "When the officer took it; absent: nobody has yet") @Nullable
        Instant claimedAt) {

    static WorkItemResponse of(WorkItem item) {
        return new WorkItemResponse(
                item.id(),
                item.kind(),
                item.subject(),
                item.body(),
                item.title(),
                item.directiveId(),
                item.assignmentId(),
                item.officer(),
                item.officerName(),
                item.since(),
                item.claimedAt());
    }
}
