package vn.dondoc.task.feed;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.AssignmentResponse;

/** What became of one assignment, as it stands when it is told. */
@Schema(
        name = "AssignmentChange",
        description =
                "Keep the last one told of each id: put it in your copy, or take it out of it if it is gone. Timeliness is that of the moment of telling; overdue follows from deadline.dueAt without a change")
public record AssignmentChange(
        UUID id,

        @Schema(description = "It is no longer yours to see: it was given to another agency")
        boolean gone,

        @Schema(
                description = "Of the assignment: send it as If-Match with a change; absent if it is gone",
                examples = "\"1-5\"")
        @Nullable
        String etag,

        @Schema(description = "Absent if it is gone") @Nullable
        AssignmentResponse assignment) {}
