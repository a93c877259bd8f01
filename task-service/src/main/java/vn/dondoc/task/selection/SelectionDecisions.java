package vn.dondoc.task.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.decision.AcceptanceService;
import vn.dondoc.task.decision.ReassignmentService;
import vn.dondoc.task.extension.ExtensionService;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Reason;
import vn.dondoc.task.life.Step;
import vn.dondoc.task.selection.SelectionRequest.Decision;

/** What each kind of decision means for many assignments: which of them allow it, and how it is taken. */
@ApplicationScoped
class SelectionDecisions {

    private final AssignmentRepository assignments;
    private final AcceptanceService acceptances;
    private final ReassignmentService reassignments;
    private final ExtensionService extensions;
    private final AssignmentJournal journal;
    private final Clock clock;

    SelectionDecisions(
            AssignmentRepository assignments,
            AcceptanceService acceptances,
            ReassignmentService reassignments,
            ExtensionService extensions,
            AssignmentJournal journal,
            Clock clock) {
        this.assignments = assignments;
        this.acceptances = acceptances;
        this.reassignments = reassignments;
        this.extensions = extensions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why some of the assignments do not allow the decision, by their ids. */
    Map<UUID, String> objections(Decision decision, List<Assignment> selected) {
        Map<UUID, String> objections = new HashMap<>();
        switch (decision.kind()) {
            case ACCEPT -> lifeForbids(Step.ACCEPT, selected, objections);
            case WITHDRAW -> lifeForbids(Step.WITHDRAW, selected, objections);
            case EXTEND ->
                selected.forEach(assignment -> extensionForbidden(assignment, dayOf(decision))
                        .ifPresent(why -> objections.put(assignment.id(), why)));
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
            case EXTEND -> extensions.grant(caller, moved, dayOf(decision), why);
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

    private static Optional<String> extensionForbidden(Assignment assignment, LocalDate until) {
        Deadline deadline = assignment.deadline();
        if (assignment.state() != AssignmentState.ASSIGNED && assignment.state() != AssignmentState.IN_PROGRESS) {
            return Optional.of("no time is given to an assignment that is " + assignment.state());
        }
        if (deadline == null) {
            return Optional.of("it has no deadline");
        }
        return until.isAfter(deadline.dueOn())
                ? Optional.empty()
                : Optional.of("its deadline " + deadline.dueOn() + " is not earlier");
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if the new day has passed already */
    private LocalDate dayOf(Decision decision) {
        LocalDate day = Objects.requireNonNull(decision.dueOn());
        if (day.isBefore(LocalDate.now(clock))) {
            throw Problem.of(
                    SelectionProblem.DAY_HAS_PASSED,
                    "the new last day lies in the past",
                    List.of(FieldError.inBody("decision/dueOn", "lies in the past")));
        }
        return day;
    }

    private static String agencyOf(Decision decision) {
        return Objects.requireNonNull(decision.agency());
    }
}
