package vn.dondoc.task.subassignment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Timeliness;

/** The parts of an assignment and how they stand together. */
@Schema(name = "SubAssignments")
public record SubAssignmentsResponse(Totals totals, List<AssignmentResponse> parts) {

    /** Withdrawn ones are in no number. */
    @Schema(name = "SubAssignmentTotals")
    public record Totals(
            @Schema(examples = "9") int given,

            @Schema(description = "Accepted by the agency", examples = "4")
            int completed,

            @Schema(description = "Reported, not yet accepted", examples = "2")
            int submitted,

            @Schema(description = "Open and past their deadline", examples = "1")
            int overdue) {}

    static SubAssignmentsResponse of(List<AssignmentResponse> parts) {
        List<AssignmentResponse> counted = parts.stream()
                .filter(part -> part.state() != AssignmentState.WITHDRAWN)
                .toList();
        return new SubAssignmentsResponse(
                new Totals(
                        counted.size(),
                        inState(counted, AssignmentState.COMPLETED),
                        inState(counted, AssignmentState.SUBMITTED),
                        Math.toIntExact(counted.stream()
                                .filter(part -> part.state().isOpen() && part.timeliness() == Timeliness.OVERDUE)
                                .count())),
                parts);
    }

    private static int inState(List<AssignmentResponse> parts, AssignmentState state) {
        return Math.toIntExact(
                parts.stream().filter(part -> part.state() == state).count());
    }
}
