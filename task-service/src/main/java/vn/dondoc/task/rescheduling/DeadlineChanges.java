package vn.dondoc.task.rescheduling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Reason;

/**
 * The one way to another deadline, for one assignment or thousands: the row, its record of deadlines, and what the journal keeps
 * and tells, in the caller's transaction.
 */
@ApplicationScoped
public class DeadlineChanges {

    private final DeadlineVersionRepository versions;
    private final AssignmentJournal journal;
    private final Clock clock;

    DeadlineChanges(DeadlineVersionRepository versions, AssignmentJournal journal, Clock clock) {
        this.versions = versions;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the issued ones among them as they are now; drafts are told to nobody */
    public List<AssignmentResponse> apply(
            Caller caller, List<DeadlineChange> changes, DeadlineCause cause, Reason why) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Map<UUID, Deadline> next = new HashMap<>();
        changes.forEach(change -> next.put(change.assignment().id(), change.next()));
        changes.stream()
                .map(DeadlineChange::assignment)
                .filter(assignment -> assignment.state() == AssignmentState.DRAFT)
                .forEach(draft -> draft.changeDeadline(next.get(draft.id()), why));
        List<Assignment> issued = changes.stream()
                .map(DeadlineChange::assignment)
                .filter(assignment -> assignment.state() != AssignmentState.DRAFT)
                .toList();
        List<AssignmentResponse> changed = journal.changeAll(
                caller,
                issued,
                What.DEADLINE_CHANGED,
                why,
                assignment -> assignment.changeDeadline(Objects.requireNonNull(next.get(assignment.id())), why));
        remember(caller, List.copyOf(next.keySet()), cause, why);
        return changed;
    }

    /** Appends the present deadlines of assignments whose change the caller has journalled itself. */
    public void remember(Caller caller, List<UUID> assignments, DeadlineCause cause, Reason why) {
        if (!assignments.isEmpty()) {
            versions.remember(assignments, cause, why, caller, clock.instant());
        }
    }

    /**
     * The same days, provisional or no more so: no other deadline, and no version of its own, so that nobody is reminded of it
     * twice.
     */
    public void resettle(Caller caller, List<Assignment> assignments, boolean provisional) {
        List<Assignment> issued = assignments.stream()
                .filter(assignment -> assignment.state() != AssignmentState.DRAFT)
                .toList();
        assignments.stream()
                .filter(assignment -> assignment.state() == AssignmentState.DRAFT)
                .forEach(draft -> draft.settleDeadline(provisional));
        journal.changeAll(
                caller,
                issued,
                What.DEADLINE_CHANGED,
                Reason.of("the calendar was changed"),
                assignment -> assignment.settleDeadline(provisional));
    }
}
