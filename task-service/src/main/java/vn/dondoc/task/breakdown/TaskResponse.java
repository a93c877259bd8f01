package vn.dondoc.task.breakdown;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRole;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.life.AssignmentState;

/** A drafted task. */
@Schema(name = "Task")
public record TaskResponse(
        UUID id,

        @Schema(description = "Rises with each correction; part of the ETag")
        long version,

        @Nullable String item,

        @Schema(examples = "Rà soát tàu cá chưa lắp thiết bị giám sát hành trình")
        String content,

        @Schema(description = "Lĩnh vực", examples = "Thủy sản") @Nullable
        String field,

        List<AssignmentSummary> assignments) {

    /** One of its assignments. */
    public record AssignmentSummary(
            UUID id,
            @Schema(examples = "H12.07") String agency,
            AssignmentRole role,
            AssignmentState state,
            long version) {}

    /** The tasks drafted by one request, in its order. */
    @Schema(name = "TasksResponse")
    public record Many(List<TaskResponse> tasks) {}

    static TaskResponse of(Task task, List<Assignment> assignments) {
        return new TaskResponse(
                task.id(),
                task.version(),
                task.item(),
                task.content(),
                task.field(),
                assignments.stream()
                        .map(a -> new AssignmentSummary(a.id(), a.agency().code(), a.role(), a.state(), a.version()))
                        .toList());
    }
}
