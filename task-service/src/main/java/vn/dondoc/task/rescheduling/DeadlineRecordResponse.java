package vn.dondoc.task.rescheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.deadline.DeadlineKind;
import vn.dondoc.task.deadline.DeadlineRequest;

/** Every deadline an assignment has had, không hạn too, the first one first. */
@Schema(name = "DeadlineRecord")
public record DeadlineRecordResponse(UUID assignment, List<Version> versions) {

    /** One of them. */
    @Schema(name = "DeadlineVersion")
    public record Version(
            @Schema(examples = "2") int version,
            DeadlineCause cause,
            DeadlineKind kind,

            @Schema(examples = "trong 05 ngày làm việc kể từ ngày nhận được văn bản") @Nullable
            String phrase,

            @Schema(description = "As it was set, with its confidence") @Nullable
            DeadlineRequest term,

            @Schema(description = "Null: no day", examples = "2026-02-27") @Nullable
            LocalDate dueOn,

            @Nullable Instant dueAt,
            @Nullable LocalDate originalDueOn,
            boolean provisional,
            @Nullable String reason,

            @Schema(description = "Number of the deciding document", examples = "345/UBND-KT") @Nullable
            String document,

            Instant setAt,

            @Schema(
                    description = "Who confirmed it by issuing, correcting or deciding",
                    examples = "Trần Thị Bích Ngân")
            String setBy,

            @Schema(examples = "Chuyên viên") @Nullable String setByTitle) {}
}
