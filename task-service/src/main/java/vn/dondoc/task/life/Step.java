package vn.dondoc.task.life;

import static vn.dondoc.task.life.AssignmentState.ASSIGNED;
import static vn.dondoc.task.life.AssignmentState.COMPLETED;
import static vn.dondoc.task.life.AssignmentState.DECLINED;
import static vn.dondoc.task.life.AssignmentState.IN_PROGRESS;
import static vn.dondoc.task.life.AssignmentState.SUBMITTED;
import static vn.dondoc.task.life.AssignmentState.SUSPENDED;
import static vn.dondoc.task.life.AssignmentState.WITHDRAWN;

import java.util.Optional;
import java.util.Set;

/** The steps of a life: where each leads, and from where it may be taken. What is not here is refused. */
public enum Step {
    ACKNOWLEDGE(IN_PROGRESS, ASSIGNED),
    DECLINE(DECLINED, ASSIGNED),
    UPHOLD(ASSIGNED, DECLINED),
    REASSIGN(ASSIGNED, ASSIGNED, IN_PROGRESS, DECLINED),
    REPORT_PROGRESS(IN_PROGRESS, ASSIGNED, IN_PROGRESS),
    SUBMIT(SUBMITTED, ASSIGNED, IN_PROGRESS),
    ACCEPT(COMPLETED, SUBMITTED),
    REDO(IN_PROGRESS, SUBMITTED),
    CLOSE_WITH_LEAD(COMPLETED, ASSIGNED, IN_PROGRESS, SUBMITTED, DECLINED, SUSPENDED),
    REOPEN(IN_PROGRESS, COMPLETED),
    SUSPEND(SUSPENDED, ASSIGNED, IN_PROGRESS, SUBMITTED, DECLINED),
    WITHDRAW(WITHDRAWN, ASSIGNED, IN_PROGRESS, SUBMITTED, DECLINED, SUSPENDED);

    private final AssignmentState to;
    private final Set<AssignmentState> from;

    Step(AssignmentState to, AssignmentState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    /** Whether it is the agency's; of an item that is for information it takes none. */
    public boolean isOfTheAgency() {
        return switch (this) {
            case ACKNOWLEDGE, DECLINE, REPORT_PROGRESS, SUBMIT -> true;
            case UPHOLD, REASSIGN, ACCEPT, REDO, CLOSE_WITH_LEAD, REOPEN, SUSPEND, WITHDRAW -> false;
        };
    }

    /** Why it cannot be taken from the state; empty if it can. */
    public Optional<String> objection(AssignmentState state) {
        return from.contains(state)
                ? Optional.empty()
                : Optional.of(String.valueOf(
                        TransitionNotAllowedException.between(state, to).getMessage()));
    }

    /** @throws TransitionNotAllowedException if the life has no such step */
    public AssignmentState takenFrom(AssignmentState state) {
        if (!from.contains(state)) {
            throw TransitionNotAllowedException.between(state, to);
        }
        return to;
    }
}
