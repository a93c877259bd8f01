package vn.dondoc.task.review;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.proposal.ProposedBreakdown;

/** The breakdown of a directive as it stands. */
@Schema(name = "Breakdown", description = "The breakdown of a directive as it stands")
public record BreakdownResponse(
        UUID directiveId,
        long version,

        @Schema(description = "Code of the body that settles it", examples = "H12")
        String body,

        BreakdownState state,

        @Schema(
                description = "Counts the readings of the text; places of items are those of one edition",
                examples = "1")
        int edition,

        Instant proposedAt,

        @Schema(description = "What was proposed; what is issued from it may differ")
        ProposedBreakdown proposal,

        @Schema(description = "When it was issued or dismissed", nullable = true) @Nullable
        Instant settledAt,

        @Schema(description = "Who issued or dismissed it", nullable = true) @Nullable
        String settledBy,

        @Schema(description = "Why it was dismissed", nullable = true) @Nullable
        String reason) {}
