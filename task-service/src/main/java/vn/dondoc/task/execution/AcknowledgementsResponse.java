package vn.dondoc.task.execution;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dondoc.task.assignment.AssignmentResponse;

/** What one acknowledgement of a directive moved. */
@Schema(name = "Acknowledgements")
public record AcknowledgementsResponse(
        @Schema(description = "How many were acknowledged; 0 if all had been before", examples = "3")
        int acknowledged,

        List<AssignmentResponse> items) {}
