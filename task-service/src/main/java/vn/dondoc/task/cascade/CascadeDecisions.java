package vn.dondoc.task.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.agency.AgencyRepository;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.cascade.CascadeRequest.Decision;
import vn.dondoc.task.cascade.CascadeRequest.Kind;
import vn.dondoc.task.cascadestanding.CascadeStandings;
import vn.dondoc.task.decision.ReassignmentService;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.life.Reason;
import vn.dondoc.task.life.Step;
import vn.dondoc.task.queue.WorkKind;
import vn.dondoc.task.queue.WorkQueue;

/** What each decision means for the assignments on which something waits: which of them allow it, and how it is taken. */
@ApplicationScoped
class CascadeDecisions {

    private final CascadeRepository cascades;
    private final AssignmentRepository assignments;
    private final AgencyRepository agencies;
    private final ReassignmentService reassignments;
    private final CarryOver carryOver;
    private final AssignmentJournal journal;
    private final WorkQueue queue;
    private final CascadeStandings standings;
    private final Audit audit;
    private final Clock clock;

    CascadeDecisions(
            CascadeRepository cascades,
            AssignmentRepository assignments,
            AgencyRepository agencies,
            ReassignmentService reassignments,
            CarryOver carryOver,
            AssignmentJournal journal,
            WorkQueue queue,
            CascadeStandings standings,
            Audit audit,
            Clock clock) {
        this.cascades = cascades;
        this.assignments = assignments;
        this.agencies = agencies;
        this.reassignments = reassignments;
        this.carryOver = carryOver;
        this.journal = journal;
        this.queue = queue;
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why some of the assignments do not allow the decision, by their ids. */
    Map<UUID, String> objections(Decision decision, List<CascadeProposal> waiting, List<Assignment> all) {
        Map<UUID, String> objections = new HashMap<>();
        switch (decision.kind()) {
            case KEEP -> {}
            case WITHDRAW -> lifeForbids(Step.WITHDRAW, all, objections);
            case CARRY_OVER -> carryOver.objections(decision.directive(), waiting, all, objections);
            case MOVE -> {
                lifeForbids(Step.REASSIGN, all, objections);
                agencyStays(waiting, all, objections);
                nobodyToMoveTo(decision.agency(), all, objections);
            }
        }
        return objections;
    }

    void take(Caller caller, Decision decision, List<CascadeProposal> decided, List<Assignment> moved) {
        Reason why = decision.toReason();
        Instant now = clock.instant();
        settle(caller, decision.kind(), decided, why, now);
        switch (decision.kind()) {
            case WITHDRAW -> journal.changeAll(caller, moved, What.WITHDRAWN, why, a -> a.withdraw(why, now));
            case KEEP ->
                audit.record(
                        caller,
                        moved.stream()
                                .map(a -> new AuditEntry(
                                        "keep-assignment", "assignment", a.id().toString(), null, null, why.text()))
                                .toList());
            case CARRY_OVER -> carryOver.take(caller, decision.directive(), decided, moved, why);
            case MOVE ->
                moved.stream()
                        .collect(Collectors.groupingBy(
                                a -> Objects.requireNonNull(target(decision.agency(), a)),
                                TreeMap::new,
                                Collectors.toList()))
                        .forEach((to, some) -> reassignments.succeedAll(caller, some, to, why));
        }
    }

    /** A move answers the agency's end alone, a carry-over the directive's; whatever else waits goes on waiting. */
    private void settle(Caller caller, Kind kind, List<CascadeProposal> decided, Reason why, Instant now) {
        List<CascadeProposal> answered = switch (kind) {
            case WITHDRAW, KEEP -> decided;
            case MOVE -> decided.stream().filter(CascadeProposal::closesAgency).toList();
            case CARRY_OVER -> decided.stream().filter(p -> !p.closesAgency()).toList();
        };
        String outcome = switch (kind) {
            case WITHDRAW -> "WITHDRAWN";
            case KEEP -> "KEPT";
            case MOVE -> "MOVED";
            case CARRY_OVER -> "CARRIED_OVER";
        };
        String by = Objects.requireNonNullElse(caller.name(), caller.subject());
        queue.close(caller, WorkKind.DECIDE_CASCADE, cascades.settle(answered, outcome, why, by, now));
        standings.tell(answered.stream().map(p -> p.assignment().id()).toList());
    }

    private static void lifeForbids(Step step, List<Assignment> all, Map<UUID, String> objections) {
        all.forEach(a -> step.objection(a.state()).ifPresent(why -> objections.put(a.id(), why)));
    }

    private static void agencyStays(List<CascadeProposal> waiting, List<Assignment> all, Map<UUID, String> objections) {
        Set<UUID> leaving = waiting.stream()
                .filter(CascadeProposal::closesAgency)
                .map(p -> p.assignment().id())
                .collect(Collectors.toSet());
        all.stream()
                .filter(a -> !leaving.contains(a.id()))
                .forEach(a -> objections.putIfAbsent(a.id(), "its agency is not closed"));
    }

    /** An agency has one part in a task: the first of several parts of a task can become its, the others cannot. */
    private void nobodyToMoveTo(@Nullable String named, List<Assignment> all, Map<UUID, String> objections) {
        if (named != null) {
            reassignments.requireExisting(named, "decision/agency");
        }
        Map<String, List<Assignment>> targets = new TreeMap<>();
        for (Assignment assignment : all) {
            String to = target(named, assignment);
            if (to == null) {
                objections.putIfAbsent(
                        assignment.id(),
                        "it has " + assignment.agency().successors().size() + " successors; name the agency");
            } else if (!objections.containsKey(assignment.id())) {
                targets.computeIfAbsent(to, t -> new ArrayList<>()).add(assignment);
            }
        }
        targets.forEach((to, some) -> cannotTake(to, some, objections));
    }

    private void cannotTake(String to, List<Assignment> some, Map<UUID, String> objections) {
        LocalDate today = LocalDate.now(clock);
        boolean exists = agencies.findByIdOptional(to)
                .filter(agency -> agency.existsOn(today))
                .isPresent();
        List<Task> tasks = some.stream().map(Assignment::task).toList();
        Set<UUID> taken = new HashSet<>(assignments.tasksWithPart(tasks, to));
        for (Assignment assignment : some) {
            Optional<String> why = !exists
                    ? Optional.of(to + " does not exist on " + today)
                    : taken.add(assignment.task().id())
                            ? Optional.empty()
                            : Optional.of(to + " has a part in its task");
            why.ifPresent(objection -> objections.put(assignment.id(), objection));
        }
    }

    private static @Nullable String target(@Nullable String named, Assignment assignment) {
        List<String> successors = assignment.agency().successors();
        return named != null ? named : successors.size() == 1 ? successors.getFirst() : null;
    }
}
