package vn.dondoc.task.selection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dondoc.task.life.AssignmentState;

/** What a decision would do. */
@Schema(name = "SelectionPreview")
public record SelectionPreview(
        @Schema(description = "To be given with the decision; good until anything of it changes")
        String token,

        @Schema(description = "How many it would move", examples = "38")
        int moved,

        @Schema(
                description = "Those it would move, by the state they are in",
                examples = "{\"ASSIGNED\": 30, \"IN_PROGRESS\": 8}")
        Map<AssignmentState, Long> states,

        @Schema(description = "Those it would leave as they are, and why")
        List<Left> left) {

    /** One that does not allow the decision. */
    @Schema(name = "SelectionLeft")
    public record Left(
            UUID id,
            AssignmentState state,

            @Schema(examples = "an assignment that is COMPLETED cannot become WITHDRAWN")
            String why) {}
}
