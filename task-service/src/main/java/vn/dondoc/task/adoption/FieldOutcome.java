package vn.dondoc.task.adoption;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
