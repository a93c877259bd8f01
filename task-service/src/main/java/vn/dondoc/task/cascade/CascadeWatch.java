package vn.dondoc.task.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.agency.AgenciesTold;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.cascade.CascadeRepository.Scope;
import vn.dondoc.task.cascadestanding.CascadeStandings;
import vn.dondoc.task.directive.DirectivesTold;
import vn.dondoc.task.journal.AssignmentsMoved;
import vn.dondoc.task.queue.WorkKind;
import vn.dondoc.task.queue.WorkQueue;
import vn.dondoc.task.queue.WorkToDo;

/** Brings proposals and desk in line with directives, agencies and assignments, in the transaction that changes those. */
@ApplicationScoped
class CascadeWatch {

    private static final Caller ITSELF = Caller.service("task-service");

    private final CascadeRepository cascades;
    private final AssignmentRepository assignments;
    private final WorkQueue queue;
    private final CascadeStandings standings;
    private final Clock clock;

    CascadeWatch(
            CascadeRepository cascades,
            AssignmentRepository assignments,
            WorkQueue queue,
            CascadeStandings standings,
            Clock clock) {
        this.cascades = cascades;
        this.assignments = assignments;
        this.queue = queue;
        this.standings = standings;
        this.clock = clock;
    }

    void told(@Observes DirectivesTold told) {
        follow(ITSELF, Scope.directives(told.ids()));
    }

    void told(@Observes AgenciesTold told) {
        follow(ITSELF, Scope.agencies(told.codes()));
    }

    void moved(@Observes AssignmentsMoved moved) {
        cascades.holdCauses(moved.ids());
        follow(moved.by(), Scope.assignments(moved.ids()));
    }

    private void follow(Caller by, Scope scope) {
        Instant now = clock.instant();
        List<UUID> settled = cascades.lapse(scope, Objects.requireNonNullElse(by.name(), by.subject()), now);
        queue.close(by, WorkKind.DECIDE_CASCADE, settled);
        List<UUID> waiting = cascades.propose(scope, now);
        if (!waiting.isEmpty()) {
            queue.open(assignments.findAllWithAll(waiting).stream()
                    .map(assignment -> toDo(assignment, now))
                    .toList());
        }
        standings.tell(Stream.concat(settled.stream(), waiting.stream()).toList());
    }

    private static WorkToDo toDo(Assignment assignment, Instant now) {
        return new WorkToDo(
                WorkKind.DECIDE_CASCADE,
                assignment.id(),
                assignment.assignedBy(),
                assignment.task().title(),
                assignment.directiveId(),
                assignment.id(),
                assignment.officers().monitoringSubject(),
                assignment.officers().monitoring(),
                now);
    }
}
