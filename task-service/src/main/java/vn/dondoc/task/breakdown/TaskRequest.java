package vn.dondoc.task.breakdown;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.deadline.DeadlineRequest;

/** A task to be drafted: each of its agencies gets an assignment of its own. */
public record TaskRequest(
        @Schema(description = "Path of labels in the directive", examples = "2/b") @Size(max = 100) @Nullable
        String item,

        @Schema(description = "What is to be done", examples = "Rà soát tàu cá chưa lắp thiết bị giám sát hành trình")
        @NotBlank
        @Size(max = 5000)
        String content,

        @Schema(description = "The words of the directive it comes from") @Size(max = 5000) @Nullable
        String quote,

        @Schema(description = "The addressee as written", examples = "các sở, ban, ngành tỉnh")
        @Size(max = 1000)
        @Nullable
        String addressee,

        @Schema(
                description = "Codes of the agencies that lead (chủ trì), each with an assignment of its own",
                examples = "[\"H12.07\"]")
        @NotEmpty
        @Size(max = 500)
        List<@NotBlank String> leads,

        @Schema(description = "Codes of the agencies that coordinate (phối hợp)", examples = "[\"H12.30\"]")
        @Size(max = 500)
        @Nullable
        List<@NotBlank String> coordinating,

        @Schema(description = "Absent: no deadline (không hạn)") @Valid @Nullable
        DeadlineRequest deadline,

        @Schema(description = "False: for information; default true") @Nullable
        Boolean tracked,

        @Schema(description = "Lĩnh vực, by which statistics are told apart", examples = "Thủy sản")
        @Size(min = 1, max = 200)
        @Nullable
        String field) {

    public List<@NotBlank String> coordinatingOrNone() {
        return coordinating == null ? List.of() : coordinating;
    }

    boolean isTracked() {
        return tracked == null || tracked;
    }

    /** The tasks of one request. */
    @Schema(name = "TasksRequest")
    public record Many(@NotEmpty @Size(max = 200) List<@NotNull @Valid TaskRequest> tasks) {}
}
