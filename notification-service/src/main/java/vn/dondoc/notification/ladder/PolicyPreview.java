package vn.dondoc.notification.ladder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dondoc.notification.obligation.ChangedRung;
import vn.dondoc.notification.obligation.PlanOutcome;

/** What a policy would move if it came into force now. */
@Schema(name = "PolicyPreview")
record PolicyPreview(
        @Schema(description = "Rungs that would be new, fire at another time, or come back", examples = "120")
        long planned,

        @Schema(description = "Rungs that would no longer fire", examples = "40")
        long cancelled,

        @Schema(description = "The first of the former, in the order of time")
        List<Moved> plannedExamples,

        @Schema(description = "The first of the latter, in the order of time")
        List<Moved> cancelledExamples) {

    /** One rung of one assignment or breakdown. */
    @Schema(name = "MovedRung")
    record Moved(UUID followUp, String rung, Instant firesAt) {

        private static Moved of(ChangedRung changed) {
            return new Moved(changed.assignmentId(), changed.rung(), changed.firesAt());
        }
    }

    static PolicyPreview of(PlanOutcome outcome) {
        return new PolicyPreview(
                outcome.totalPlanned(),
                outcome.totalCancelled(),
                outcome.planned().stream().map(Moved::of).toList(),
                outcome.cancelled().stream().map(Moved::of).toList());
    }
}
