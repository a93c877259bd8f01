package vn.dondoc.task.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for more time and the decision on it. */
@Schema(name = "Extension")
public record ExtensionResponse(
        UUID id,

        @Schema(description = "VOID: the assignment was moved or closed before anybody decided")
        ExtensionState state,

        int cycle,

        @Schema(description = "The deadline then in force", examples = "2020-09-15")
        LocalDate dueOn,

        @Schema(description = "The last day asked for", examples = "2020-09-30")
        LocalDate until,

        @Schema(examples = "Hai huyện ven biển chưa gửi số liệu")
        String reason,

        Instant requestedAt,
        @Schema(examples = "Nguyễn Văn Minh") String requestedBy,

        @Schema(description = "The last day granted", examples = "2020-09-25") @Nullable
        LocalDate grantedUntil,

        @Nullable String decisionReason,
        @Schema(examples = "345/UBND-KT") @Nullable String document,
        @Nullable Instant decidedAt,
        @Schema(examples = "Trần Thị Bích Ngân") @Nullable String decidedBy) {

    /** All of an assignment, the first one first. */
    @Schema(name = "Extensions")
    public record Many(List<ExtensionResponse> extensions) {}
}
