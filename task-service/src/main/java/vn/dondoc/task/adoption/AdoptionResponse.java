package vn.dondoc.task.adoption;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dondoc.task.breakdown.TaskResponse;

/** What was made of a proposal by one request. */
public record AdoptionResponse(
        UUID directiveId,

        @Schema(description = "Of the breakdown from now on")
        long version,

        @Schema(description = "The drafted tasks, in the order of the request")
        List<Adopted> tasks,

        @Schema(description = "Places of the items dropped", examples = "[5]")
        List<Integer> dropped) {

    /** One task and where it comes from. */
    @Schema(name = "AdoptedTask")
    public record Adopted(
            @Schema(description = "Places of the proposed items it comes from; none: it was added", examples = "[3]")
            List<Integer> proposed,

            TaskResponse task) {}
}
