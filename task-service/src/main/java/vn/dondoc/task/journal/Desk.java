package vn.dondoc.task.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.assignment.AssignmentState;
import vn.dondoc.task.queue.WorkKind;
import vn.dondoc.task.queue.WorkQueue;
import vn.dondoc.task.queue.WorkToDo;

/** Keeps the office's desk in step with states: what is submitted waits for acceptance, what is declined for a decision. */
@ApplicationScoped
class Desk {

    private final WorkQueue queue;

    Desk(WorkQueue queue) {
        this.queue = queue;
    }

    /** @param before the states of the same assignments before they were moved */
    void follow(Caller caller, List<AssignmentResponse> before, List<Assignment> assignments, Instant now) {
        Map<WorkKind, List<UUID>> settled = new EnumMap<>(WorkKind.class);
        List<WorkToDo> waiting = new ArrayList<>();
        for (int n = 0; n < assignments.size(); n++) {
            Assignment assignment = assignments.get(n);
            AssignmentState was = before.get(n).state();
            if (was != assignment.state()) {
                kindOf(was)
                        .ifPresent(kind -> settled.computeIfAbsent(kind, k -> new ArrayList<>())
                                .add(assignment.id()));
                kindOf(assignment.state()).ifPresent(kind -> waiting.add(toDo(kind, assignment, now)));
            }
        }
        settled.forEach((kind, ids) -> queue.close(caller, kind, ids));
        queue.open(waiting);
    }

    private static Optional<WorkKind> kindOf(AssignmentState state) {
        return switch (state) {
            case SUBMITTED -> Optional.of(WorkKind.ACCEPT_SUBMISSION);
            case DECLINED -> Optional.of(WorkKind.DECIDE_DECLINE);
            case DRAFT, ASSIGNED, IN_PROGRESS, SUSPENDED, COMPLETED, WITHDRAWN -> Optional.empty();
        };
    }

    private static WorkToDo toDo(WorkKind kind, Assignment assignment, Instant now) {
        return new WorkToDo(
                kind,
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
