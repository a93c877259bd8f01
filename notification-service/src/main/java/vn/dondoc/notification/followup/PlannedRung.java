package vn.dondoc.notification.followup;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One rung of the ladder, as planned for an assignment or as it ended. */
@Schema(name = "PlannedRung")
record PlannedRung(
        @Schema(examples = "T-3") String rung,
        @Schema(examples = "1") int cycle,

        @Schema(description = "0 for rungs counted from the issue", examples = "1")
        int deadlineVersion,

        @Schema(
                description =
                        "Which time the work was sent back, or which wait for a decision, the rung belongs to; 0 before the first",
                examples = "0")
        int round,

        @Schema(description = "The policy it was planned by", examples = "ORDINARY")
        String policy,

        @Schema(description = "And its version", examples = "1")
        int policyVersion,

        @Schema(examples = "2020-09-10T00:30:00Z") Instant firesAt,

        @Schema(
                description =
                        "PAUSED: a submission waits for the office, or the assignment is suspended or held. SUPERSEDED: a higher rung fired in its stead. SILENCED: it came due while a silence ran",
                enumeration = {"PLANNED", "PAUSED", "FIRED", "SUPERSEDED", "SILENCED", "CANCELLED"})
        String state) {}
