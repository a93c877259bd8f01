package vn.dondoc.task.rescheduling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.task.agency.AgencyRepository;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentEvent;
import vn.dondoc.task.assignment.AssignmentEvent.What;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.deadline.DeadlineResponse;

/**
 * The one way to another deadline, for one assignment or thousands: the row, its history, its audit row and its event, in the
 * caller's transaction. The caller has locked the assignments.
 */
@ApplicationScoped
public class DeadlineChanges {

    private final DeadlineVersionRepository versions;
    private final AssignmentRepository assignments;
    private final AgencyRepository agencies;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    DeadlineChanges(
            DeadlineVersionRepository versions,
            AssignmentRepository assignments,
            AgencyRepository agencies,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.versions = versions;
        this.assignments = assignments;
        this.agencies = agencies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param document number of the deciding document, if there is one
     * @return the assignments as they are now; drafts among them are told to nobody
     */
    public List<Assignment> apply(
            Caller caller,
            List<DeadlineChange> changes,
            DeadlineCause cause,
            @Nullable String reason,
            @Nullable String document) {
        if (changes.isEmpty()) {
            return List.of();
        }
        versions.change(changes);
        List<UUID> ids = changes.stream().map(DeadlineChange::assignment).toList();
        versions.remember(ids, cause, reason, document, caller, clock.instant());
        Map<UUID, DeadlineChange> byId = new HashMap<>();
        changes.forEach(change -> byId.put(change.assignment(), change));
        return tell(caller, ids, byId, reason);
    }

    /**
     * The same days, provisional or no more so: no other deadline, and no version of its own, so that nobody is reminded of it
     * twice.
     */
    public void resettle(Caller caller, List<UUID> ids, boolean provisional) {
        if (!ids.isEmpty()) {
            versions.resettle(ids, provisional);
            tell(caller, ids, Map.of(), "the calendar was changed");
        }
    }

    private List<Assignment> tell(
            Caller caller, List<UUID> ids, Map<UUID, DeadlineChange> changes, @Nullable String reason) {
        List<Assignment> changed = assignments.findAllWithAll(ids);
        Map<String, String> bodies = new HashMap<>();
        Function<Assignment, String> body =
                assignment -> bodies.computeIfAbsent(assignment.assignedBy(), agencies::nameOf);
        outbox.append(changed.stream()
                .filter(assignment -> assignment.issuedAt() != null)
                .map(assignment -> AssignmentEvent.of(What.DEADLINE_CHANGED, assignment, body.apply(assignment)))
                .toList());
        audit.record(
                caller,
                changed.stream()
                        .map(assignment -> entry(assignment, changes.get(assignment.id()), reason))
                        .toList());
        return changed;
    }

    private static AuditEntry entry(Assignment assignment, @Nullable DeadlineChange change, @Nullable String reason) {
        return new AuditEntry(
                What.DEADLINE_CHANGED.type(),
                "assignment",
                assignment.id().toString(),
                change == null ? null : change.before(),
                DeadlineResponse.of(assignment.deadline()),
                reason);
    }
}
