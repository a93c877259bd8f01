package vn.dondoc.notification.reconciliation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found, and what was done. */
@Schema(name = "ReconciliationReport")
record ReconciliationReport(
        @Schema(description = "Records read", examples = "1200")
        long read,

        @Schema(description = "Assignments that were not followed up", examples = "0")
        long missing,

        @Schema(description = "Assignments of which only an older state was known", examples = "0")
        long stale,

        @Schema(description = "Assignments whose newest state was kept otherwise than told", examples = "0")
        long damaged,

        @Schema(
                description = "Of these, how many are now as told; the others lie among the dead letters",
                examples = "0")
        long repaired,

        @Schema(description = "Rungs that were not planned as the policies ask", examples = "0")
        long rungsPlanned,

        @Schema(description = "Rungs that were planned and should not have been", examples = "0")
        long rungsCancelled,

        @Schema(description = "The first of the assignments")
        List<Finding> examples) {

    /** One assignment that is not as told. */
    @Schema(name = "ReconciliationFinding")
    record Finding(
            String assignmentId,

            @Schema(enumeration = {"MISSING", "STALE", "DAMAGED"})
            String what) {}
}
