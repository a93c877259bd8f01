package vn.dondoc.task.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.directive.DirectivesTold;
import vn.dondoc.task.journal.AssignmentsMoved;
import vn.dondoc.task.queue.WorkKind;
import vn.dondoc.task.queue.WorkQueue;
import vn.dondoc.task.queue.WorkToDo;

/** Looks at each document that comes in, in the transaction that takes it over, and forgets what a closed assignment was proposed. */
@ApplicationScoped
class AnswerWatch {

    private final AnswerProposalRepository answers;
    private final AssignmentRepository assignments;
    private final WorkQueue queue;
    private final Clock clock;

    AnswerWatch(AnswerProposalRepository answers, AssignmentRepository assignments, WorkQueue queue, Clock clock) {
        this.answers = answers;
        this.assignments = assignments;
        this.queue = queue;
        this.clock = clock;
    }

    void told(@Observes DirectivesTold told) {
        Instant now = clock.instant();
        List<UUID> found = answers.propose(told.ids(), now);
        if (!found.isEmpty()) {
            queue.open(assignments.findAllWithAll(found).stream()
                    .map(assignment -> toDo(assignment, now))
                    .toList());
        }
    }

    void moved(@Observes AssignmentsMoved moved) {
        String by = Objects.requireNonNullElse(moved.by().name(), moved.by().subject());
        queue.close(moved.by(), WorkKind.CONFIRM_ANSWER, answers.lapse(moved.ids(), by, clock.instant()));
    }

    private static WorkToDo toDo(Assignment assignment, Instant now) {
        return new WorkToDo(
                WorkKind.CONFIRM_ANSWER,
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
