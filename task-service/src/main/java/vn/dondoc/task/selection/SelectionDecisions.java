package vn.dondoc.task.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.assignment.Reason;
import vn.dondoc.task.assignment.Step;
import vn.dondoc.task.decision.AcceptanceService;
import vn.dondoc.task.decision.ReassignmentService;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.selection.SelectionRequest.Decision;

/** What each kind of decision means for many assignments: which of them allow it, and how it is taken. */
@ApplicationScoped
class SelectionDecisions {

    private final AssignmentRepository assignments;
    private final AcceptanceService acceptances;
    private final ReassignmentService reassignments;
    private final AssignmentJournal journal;
    private final Clock clock;

    SelectionDecisions(
            AssignmentRepository assignments,
            AcceptanceService acceptances,
            ReassignmentService reassignments,
            AssignmentJournal journal,
            Clock clock) {
        this.assignments = assignments;
        this.acceptances = acceptances;
        this.reassignments = reassignments;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why some of the assignments do not allow the decision, by their ids. */
    Map<UUID, String> objections(Decision decision, List<Assignment> selected) {
        Map<UUID, String> objections = new HashMap<>();
        switch (decision.kind()) {
            case ACCEPT -> lifeForbids(Step.ACCEPT, selected, objections);
            case WITHDRAW -> lifeForbids(Step.WITHDRAW, selected, objections);
            case REASSIGN -> {
                lifeForbids(Step.REASSIGN, selected, objections);
                agencyHasPart(agencyOf(decision), selected, objections);
            }
        }
        return objections;
    }

    void take(Caller caller, Decision decision, List<Assignment> moved) {
        Reason why = decision.toReason();
        Instant now = clock.instant();
        switch (decision.kind()) {
            case ACCEPT -> acceptances.acceptAll(caller, moved, why);
            case WITHDRAW -> journal.changeAll(caller, moved, What.WITHDRAWN, why, a -> a.withdraw(why, now));
            case REASSIGN -> reassignments.reassignAll(caller, moved, agencyOf(decision), why);
        }
    }

    private static void lifeForbids(Step step, List<Assignment> selected, Map<UUID, String> objections) {
        selected.forEach(assignment ->
                step.objection(assignment.state()).ifPresent(why -> objections.put(assignment.id(), why)));
    }

    /** An agency has one part in a task: the first of several parts of a task can become its, the others cannot. */
    private void agencyHasPart(String agency, List<Assignment> selected, Map<UUID, String> objections) {
        reassignments.requireExisting(agency, "decision/agency");
        Set<UUID> taken = new HashSet<>(assignments.tasksWithPart(
                selected.stream().map(Assignment::task).toList(), agency));
        for (Assignment assignment : selected) {
            boolean free = objections.containsKey(assignment.id())
                    || taken.add(assignment.task().id());
            if (!free) {
                objections.put(assignment.id(), agency + " has a part in its task");
            }
        }
    }

    private static String agencyOf(Decision decision) {
        return Objects.requireNonNull(decision.agency());
    }
}
