package vn.dondoc.task.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.directive.DirectivesTold;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.life.Reason;

/** Forgets what was purged, in the transaction that hears of it. */
@ApplicationScoped
class PurgeWatch {

    private static final Caller ITSELF = Caller.service("task-service");

    private static final Reason PURGED = Reason.of("the directive was purged");

    private final PurgeRepository purges;
    private final AssignmentRepository assignments;
    private final AssignmentJournal journal;
    private final Clock clock;

    PurgeWatch(PurgeRepository purges, AssignmentRepository assignments, AssignmentJournal journal, Clock clock) {
        this.purges = purges;
        this.assignments = assignments;
        this.journal = journal;
        this.clock = clock;
    }

    void told(@Observes DirectivesTold told) {
        purges.findToForget(told.ids()).forEach(this::forget);
    }

    /** The order matters: journal and events would otherwise repeat the words they are to replace. */
    private void forget(UUID directive) {
        Instant now = clock.instant();
        purges.forget(directive, now);
        List<Assignment> issued = assignments.findAllWithAll(purges.findIssued(directive));
        journal.changeAll(ITSELF, issued, What.PURGED, PURGED, assignment -> assignment.forget(PURGED, now));
    }
}
