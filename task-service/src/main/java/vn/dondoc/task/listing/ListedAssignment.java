package vn.dondoc.task.listing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dondoc.task.assignment.AssignmentResponse;

/** An assignment in a list. */
@Schema(name = "ListedAssignment", description = "An assignment, with what a change of it needs")
public record ListedAssignment(
        @Schema(description = "Of this assignment: send it as If-Match with a change", examples = "\"1-5\"")
        String etag,

        @JsonUnwrapped AssignmentResponse assignment) {}
