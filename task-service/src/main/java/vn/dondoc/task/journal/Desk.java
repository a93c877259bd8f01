package vn.dondoc.task.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.life.AssignmentState;
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

    /** @param before the same assignments before they were moved */
    void follow(Caller caller, List<AssignmentResponse> before, List<Assignment> assignments, Instant now) {
        Map<WorkKind, List<UUID>> settled = new EnumMap<>(WorkKind.class);
        List<WorkToDo> waiting = new ArrayList<>();
        for (int n = 0; n < assignments.size(); n++) {
            Assignment assignment = assignments.get(n);
            Set<WorkKind> was = waitingFor(before.get(n));
            Set<WorkKind> is = waitingFor(AssignmentResponse.of(assignment, now));
            was.stream()
                    .filter(kind -> !is.contains(kind))
                    .forEach(kind -> settled.computeIfAbsent(kind, k -> new ArrayList<>())
                            .add(assignment.id()));
            is.stream().filter(kind -> !was.contains(kind)).forEach(kind -> waiting.add(toDo(kind, assignment, now)));
        }
        settled.forEach((kind, ids) -> queue.close(caller, kind, ids));
        queue.open(waiting);
    }

    /** For assignments just issued. */
    void begin(List<Assignment> issued, Instant now) {
        queue.open(issued.stream()
                .flatMap(assignment -> waitingFor(AssignmentResponse.of(assignment, now)).stream()
                        .map(kind -> toDo(kind, assignment, now)))
                .toList());
    }

    private static Set<WorkKind> waitingFor(AssignmentResponse assignment) {
        Set<WorkKind> kinds = EnumSet.noneOf(WorkKind.class);
        if (assignment.state() == AssignmentState.SUBMITTED) {
            kinds.add(WorkKind.ACCEPT_SUBMISSION);
        }
        if (assignment.state() == AssignmentState.DECLINED) {
            kinds.add(WorkKind.DECIDE_DECLINE);
        }
        if (assignment.extensionAskedUntil() != null) {
            kinds.add(WorkKind.DECIDE_EXTENSION);
        }
        if (assignment.state().isOpen()
                && assignment.deadline() != null
                && assignment.deadline().provisional()) {
            kinds.add(WorkKind.CONFIRM_DEADLINE);
        }
        return kinds;
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
