package vn.dondoc.task.cascade;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.AssignmentResponse;

/** What waits for a decision. */
@Schema(name = "CascadeProposal")
public record CascadeProposalResponse(
        UUID id,
        CascadeEffect effect,
        ProposedDecision proposed,

        @Schema(description = "REPLACED: id of the directive that took the place", nullable = true) @Nullable
        UUID replacedBy,

        @Schema(description = "Number of the later directive", examples = "15/CT-UBND", nullable = true) @Nullable
        String replacingNumber,

        @Schema(
                description =
                        "AGENCY_CLOSED: code of the agency that takes over; null where none or several do, and a person must name it",
                examples = "H12.20",
                nullable = true)
        @Nullable
        String successor,

        @Schema(description = "Codes of all that the register names as successors", examples = "[\"H12.20\"]")
        List<String> successors,

        Instant proposedAt,
        AssignmentResponse assignment) {}
