package vn.dondoc.task.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.approver.ApproverService;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentAccess;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.life.Reason;

/** Lets an agency's own approvers decide which reports leave it. */
@ApplicationScoped
public class ApprovalService {

    private final AssignmentAccess access;
    private final SubmissionRepository submissions;
    private final ApproverService approvers;
    private final AssignmentJournal journal;
    private final Audit audit;
    private final Clock clock;

    ApprovalService(
            AssignmentAccess access,
            SubmissionRepository submissions,
            ApproverService approvers,
            AssignmentJournal journal,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.submissions = submissions;
        this.approvers = approvers;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AssignmentResponse approve(Caller caller, UUID id, @Nullable String ifMatch) {
        Assignment assignment = access.own(caller, id, ifMatch);
        Caller approver = approver(caller, assignment);
        Instant now = clock.instant();
        pending(assignment).approve(approver, now);
        return journal.change(approver, assignment, What.SUBMITTED, Reason.NONE, a -> a.submit(now));
    }

    @Transactional
    public AssignmentResponse giveBack(Caller caller, UUID id, @Nullable String ifMatch, String why) {
        Assignment assignment = access.own(caller, id, ifMatch);
        Caller approver = approver(caller, assignment);
        pending(assignment).giveBack(approver, why);
        audit.record(approver, new AuditEntry("give-back-submission", "assignment", id.toString(), null, null, why));
        return AssignmentResponse.of(assignment, clock.instant());
    }

    private Caller approver(Caller caller, Assignment assignment) {
        return approvers.requireApprover(caller, assignment.agency().code());
    }

    private Submission pending(Assignment assignment) {
        return submissions
                .findPending(assignment)
                .orElseThrow(() -> Problem.notFound("no report of " + assignment.id() + " waits for approval"));
    }
}
