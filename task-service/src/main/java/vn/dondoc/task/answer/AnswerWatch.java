package vn.dondoc.task.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.directive.DirectivesTold;
import vn.dondoc.task.journal.AssignmentsChanged;
import vn.dondoc.task.queue.WorkKind;
import vn.dondoc.task.queue.WorkQueue;
import vn.dondoc.task.queue.WorkToDo;

/**
 * Looks at each document that comes in and at each assignment that is issued, in their transactions, and forgets what a closed or
 * submitted assignment was proposed.
 */
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
        open(answers.propose(told.ids(), now), now);
    }

    void changed(@Observes AssignmentsChanged changed) {
        switch (changed.what()) {
            case ISSUED -> {
                Instant now = clock.instant();
                open(answers.proposeIssued(changed.ids(), now), now);
            }
            case SUBMITTED, COMPLETED, WITHDRAWN, REASSIGNED -> lapse(changed.by(), changed.ids());
            case ACKNOWLEDGED,
                    DECLINED,
                    UPHELD,
                    CARRIED_OVER,
                    DEADLINE_CHANGED,
                    EXTENSION_REQUESTED,
                    EXTENSION_DECIDED,
                    OFFICER_NAMED,
                    PROGRESS_REPORTED,
                    REDO_REQUESTED,
                    REOPENED,
                    SUSPENDED,
                    RESUMED -> {}
        }
    }

    private void lapse(Caller by, List<UUID> assignments) {
        String name = Objects.requireNonNullElse(by.name(), by.subject());
        queue.close(by, WorkKind.CONFIRM_ANSWER, answers.lapse(assignments, name, clock.instant()));
    }

    private void open(List<UUID> found, Instant now) {
        if (!found.isEmpty()) {
            queue.open(assignments.findAllWithAll(found.stream().distinct().toList()).stream()
                    .map(assignment -> toDo(assignment, now))
                    .toList());
        }
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
