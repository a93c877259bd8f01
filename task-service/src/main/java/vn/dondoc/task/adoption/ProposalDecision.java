package vn.dondoc.task.adoption;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person made of one proposed item. Never changed. */
public record ProposalDecision(
        @Schema(description = "The reading of the text", examples = "1")
        int edition,

        @Schema(description = "The item's place in it, from 0", examples = "3")
        int place,

        @Schema(description = "The task made of it; null: dropped", nullable = true) @Nullable
        UUID task,

        @Schema(nullable = true) @Nullable Fields fields,

        @Schema(description = "Why it was dropped", nullable = true) @Nullable
        String reason,

        Instant decidedAt,
        String decidedBy) {

    /** What became of the proposed values in the task. */
    @Schema(name = "ProposalFields")
    public record Fields(
            FieldOutcome lead,
            FieldOutcome coordinating,
            FieldOutcome deadline,
            FieldOutcome content,
            FieldOutcome tracked) {}

    /** What became of a proposed value in the task. */
    @Schema(
            description =
                    "KEPT: the task has what was proposed, or neither has any. CHANGED: another value. DROPPED: only the proposal has one. ADDED: only the task has one")
    public enum FieldOutcome {
        KEPT,
        CHANGED,
        DROPPED,
        ADDED;

        static FieldOutcome ofCodes(Collection<String> proposed, Collection<String> taken) {
            return of(proposed.isEmpty() ? null : Set.copyOf(proposed), taken.isEmpty() ? null : Set.copyOf(taken));
        }

        static FieldOutcome of(@Nullable Object proposed, @Nullable Object taken) {
            if (Objects.equals(proposed, taken)) {
                return KEPT;
            }
            return taken == null ? DROPPED : proposed == null ? ADDED : CHANGED;
        }
    }
}
