package vn.dondoc.task.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentAccess;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.assignment.AssignmentRole;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.life.Reason;
import vn.dondoc.task.submission.Submission.Decision;
import vn.dondoc.task.submission.SubmissionRepository;

/** Decides on reports. */
@ApplicationScoped
public class AcceptanceService {

    private final AssignmentAccess access;
    private final AssignmentRepository assignments;
    private final SubmissionRepository submissions;
    private final AssignmentJournal journal;
    private final Clock clock;

    AcceptanceService(
            AssignmentAccess access,
            AssignmentRepository assignments,
            SubmissionRepository submissions,
            AssignmentJournal journal,
            Clock clock) {
        this.access = access;
        this.assignments = assignments;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public AssignmentResponse accept(Caller caller, UUID id, @Nullable String ifMatch, Reason why) {
        Assignment assignment = access.givenBy(caller, id, ifMatch);
        return acceptAll(caller, List.of(assignment), why).getFirst();
    }

    /** Joins the transaction of a decision on many; each of the assignments must be the caller's to decide. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AssignmentResponse> acceptAll(Caller caller, List<Assignment> accepted, Reason why) {
        Instant now = clock.instant();
        List<Task> tasks = accepted.stream().map(Assignment::task).distinct().toList();
        assignments.lockAllOf(tasks);
        List<AssignmentResponse> after = journal.changeAll(caller, accepted, What.COMPLETED, why, a -> a.accept(now));
        decide(accepted, Decision.ACCEPTED, why, caller, now);
        List<Task> led = accepted.stream()
                .filter(a -> a.role() == AssignmentRole.LEAD)
                .map(Assignment::task)
                .distinct()
                .toList();
        List<Assignment> coordinating = assignments.findOpenCoordinatingWithoutOpenLead(led);
        journal.changeAll(caller, coordinating, What.COMPLETED, why, a -> a.closeWithLead(now));
        return after;
    }

    @Transactional
    public AssignmentResponse redo(Caller caller, UUID id, @Nullable String ifMatch, Reason why) {
        Assignment assignment = access.givenBy(caller, id, ifMatch);
        AssignmentResponse after = journal.change(caller, assignment, What.REDO_REQUESTED, why, a -> a.redo(why));
        decide(List.of(assignment), Decision.REDO, why, caller, clock.instant());
        return after;
    }

    private void decide(List<Assignment> assignments, Decision decision, Reason why, Caller by, Instant now) {
        List<UUID> ids = assignments.stream().map(Assignment::id).toList();
        submissions.findLast(ids).forEach(submission -> submission.decide(decision, why.text(), by, now));
    }
}
