package vn.dondoc.task.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.naming.UnclearNameResponse;
import vn.dondoc.task.proposal.ProposedBreakdown;
import vn.dondoc.task.review.BreakdownResponse;
import vn.dondoc.task.review.BreakdownState;

/** What was proposed for a directive, next to what stands. */
@Schema(description = "What was proposed for a directive, next to what stands")
public record StandingBreakdown(
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

        @Schema(description = "As read from the text; what persons said of unclear names is in `names`")
        ProposedBreakdown proposal,

        @Schema(description = "Names of whom nobody was sure")
        List<UnclearNameResponse> names,

        @Schema(description = "What became of proposed items, in the order in which it was decided")
        List<ProposalDecision> decisions,

        @Schema(description = "The tasks of the directive, drafts and issued ones")
        List<StandingTask> tasks,

        @Schema(description = "When it was issued or dismissed", nullable = true) @Nullable
        Instant settledAt,

        @Schema(description = "Who issued or dismissed it", nullable = true) @Nullable
        String settledBy,

        @Schema(description = "Why it was dismissed", nullable = true) @Nullable
        String reason) {

    static StandingBreakdown of(
            BreakdownResponse breakdown,
            List<UnclearNameResponse> names,
            List<ProposalDecision> decisions,
            List<StandingTask> tasks) {
        return new StandingBreakdown(
                breakdown.directiveId(),
                breakdown.version(),
                breakdown.body(),
                breakdown.state(),
                breakdown.edition(),
                breakdown.proposedAt(),
                breakdown.proposal(),
                names,
                decisions,
                tasks,
                breakdown.settledAt(),
                breakdown.settledBy(),
                breakdown.reason());
    }

    /** A task of the directive as it stands. */
    @Schema(name = "StandingTask", description = "A task of the directive as it stands, drafted by whatever way")
    public record StandingTask(
            UUID id,

            @Schema(examples = "2/b", nullable = true) @Nullable
            String item,

            String content,

            @Schema(description = "As written", nullable = true) @Nullable
            String addressee,

            @Schema(description = "Codes", examples = "[\"H12.07\"]")
            List<String> leads,

            @Schema(description = "Codes", examples = "[]") List<String> coordinating,

            @Schema(description = "The deadline as written", nullable = true) @Nullable
            String deadlinePhrase,

            @Schema(description = "The last valid day; the earliest of its assignments", nullable = true) @Nullable
            LocalDate dueOn,

            boolean tracked,

            @Schema(description = "False while it is a draft")
            boolean issued) {}
}
