package vn.dondoc.task.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.task.agency.AgencyRepository;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.assignment.AssignmentRole;
import vn.dondoc.task.deadline.DeadlineResponse;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Reason;

/**
 * Moves assignments and records it: event, audit, history and desk, each with one statement for any number, in the caller's
 * transaction.
 */
@ApplicationScoped
public class AssignmentJournal {

    private final Session session;
    private final AgencyRepository agencies;
    private final Outbox outbox;
    private final Audit audit;
    private final AssignmentAudit moves;
    private final HistoryRepository history;
    private final Desk desk;
    private final Event<AssignmentsMoved> moved;
    private final Event<AssignmentsChanged> changed;
    private final Clock clock;

    AssignmentJournal(
            Session session,
            AgencyRepository agencies,
            Outbox outbox,
            Audit audit,
            AssignmentAudit moves,
            HistoryRepository history,
            Desk desk,
            Event<AssignmentsMoved> moved,
            Event<AssignmentsChanged> changed,
            Clock clock) {
        this.session = session;
        this.agencies = agencies;
        this.outbox = outbox;
        this.audit = audit;
        this.moves = moves;
        this.history = history;
        this.desk = desk;
        this.moved = moved;
        this.changed = changed;
        this.clock = clock;
    }

    /** @return the assignment as it stands after the move */
    public AssignmentResponse change(
            Caller caller, Assignment assignment, What what, Reason reason, Consumer<Assignment> move) {
        return changeAll(caller, List.of(assignment), what, reason, move).getFirst();
    }

    /** @return the assignments as they stand after the move, in the order given */
    public List<AssignmentResponse> changeAll(
            Caller caller, List<Assignment> assignments, What what, Reason reason, Consumer<Assignment> move) {
        Instant now = clock.instant();
        List<AssignmentResponse> before = respond(assignments, now);
        assignments.forEach(move);
        session.flush();
        List<AssignmentResponse> after = respond(assignments, now);
        withoutFlushing(() -> record(caller, what, reason, assignments, before, after, now));
        return after;
    }

    private void record(
            Caller caller,
            What what,
            Reason reason,
            List<Assignment> assignments,
            List<AssignmentResponse> before,
            List<AssignmentResponse> after,
            Instant now) {
        append(what, assignments);
        moves.record(caller, what, reason, assignments, before, after);
        history.append(caller, what, reason, now, before, after);
        desk.follow(caller, before, assignments, now);
        tell(
                caller,
                what,
                after,
                IntStream.range(0, after.size())
                        .filter(n -> !placeOf(before.get(n)).equals(placeOf(after.get(n))))
                        .mapToObj(n -> after.get(n).id())
                        .toList());
    }

    /** For assignments just issued, which were nobody's before. */
    public void issued(Caller caller, List<Assignment> assignments) {
        Instant now = clock.instant();
        session.flush();
        List<AssignmentResponse> after = respond(assignments, now);
        withoutFlushing(() -> {
            append(What.ISSUED, assignments);
            audit.record(
                    caller, after.stream().map(AssignmentJournal::auditOfIssue).toList());
            history.appendIssued(caller, now, after);
            desk.begin(assignments, now);
            tell(
                    caller,
                    What.ISSUED,
                    after,
                    after.stream().map(AssignmentResponse::id).toList());
        });
    }

    /** What was given to whom; the event and the assignment itself hold the rest, and thousands are issued at once. */
    private record Issued(
            AssignmentState state,
            String agency,
            AssignmentRole role,
            boolean tracked,
            UUID directive,
            AssignmentResponse.TaskSummary task,
            @Nullable DeadlineResponse deadline) {}

    private static AuditEntry auditOfIssue(AssignmentResponse issued) {
        Issued given = new Issued(
                issued.state(),
                issued.agency(),
                issued.role(),
                issued.tracked(),
                issued.directive().id(),
                issued.task(),
                issued.deadline());
        return AuditEntry.created("issue-assignment", "assignment", issued.id(), given);
    }

    private void tell(Caller caller, What what, List<AssignmentResponse> all, List<UUID> elsewhere) {
        if (!elsewhere.isEmpty()) {
            moved.fire(new AssignmentsMoved(caller, elsewhere));
        }
        if (!all.isEmpty()) {
            changed.fire(new AssignmentsChanged(
                    caller, what, all.stream().map(AssignmentResponse::id).toList()));
        }
    }

    /** All is in the database already: each statement would look through thousands of assignments for what changed. */
    private void withoutFlushing(Runnable statements) {
        FlushMode mode = session.getHibernateFlushMode();
        session.setHibernateFlushMode(FlushMode.COMMIT);
        try {
            statements.run();
        } finally {
            session.setHibernateFlushMode(mode);
        }
    }

    private void append(What what, List<Assignment> assignments) {
        Map<String, String> names = new HashMap<>();
        outbox.append(assignments.stream()
                .map(a -> AssignmentEvent.of(what, a, names.computeIfAbsent(a.assignedBy(), agencies::nameOf)))
                .toList());
    }

    /** Who still owes it, and by which directive; nobody where nothing is owed. */
    private static List<Object> placeOf(AssignmentResponse assignment) {
        return assignment.state().isOpen()
                ? List.of(assignment.agency(), assignment.directive().id())
                : List.of();
    }

    private static List<AssignmentResponse> respond(List<Assignment> assignments, Instant now) {
        return assignments.stream().map(a -> AssignmentResponse.of(a, now)).toList();
    }
}
