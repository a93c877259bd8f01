package vn.dondoc.task.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentAccess;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.assignment.Reason;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentJournal;

/** Lets an agency's own approvers decide which reports leave it. */
@ApplicationScoped
public class ApprovalService {

    private final AssignmentAccess access;
    private final SubmissionRepository submissions;
    private final ApproverRepository approvers;
    private final AssignmentJournal journal;
    private final Audit audit;
    private final Clock clock;

    ApprovalService(
            AssignmentAccess access,
            SubmissionRepository submissions,
            ApproverRepository approvers,
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
    public Approvers approvers(Caller caller, String agency) {
        access.requireSight(caller, agency);
        return new Approvers(List.copyOf(approvers.findOf(agency)));
    }

    /** By anybody of the agency while it has none, by an approver from then on. */
    @Transactional
    public Approvers replaceApprovers(Caller caller, String agency, Approvers wanted) {
        if (!agency.equals(caller.agency())) {
            throw Problem.notFound("no agency " + agency + " that is yours");
        }
        requireApprover(caller, agency);
        Approvers before = new Approvers(List.copyOf(approvers.findOf(agency)));
        approvers.replace(agency, wanted.approvers());
        audit.record(caller, new AuditEntry("name-approvers", "agency", agency, before, wanted, null));
        return wanted;
    }

    @Transactional
    public AssignmentResponse approve(Caller caller, UUID id, @Nullable String ifMatch) {
        Assignment assignment = access.own(caller, id, ifMatch);
        Submission submission = pending(caller, assignment);
        Instant now = clock.instant();
        submission.approve(caller, now);
        return journal.change(caller, assignment, What.SUBMITTED, Reason.NONE, a -> a.submit(now));
    }

    @Transactional
    public AssignmentResponse giveBack(Caller caller, UUID id, @Nullable String ifMatch, String why) {
        Assignment assignment = access.own(caller, id, ifMatch);
        pending(caller, assignment).giveBack(caller, why);
        audit.record(caller, new AuditEntry("give-back-submission", "assignment", id.toString(), null, null, why));
        return AssignmentResponse.of(assignment, clock.instant());
    }

    private Submission pending(Caller caller, Assignment assignment) {
        requireApprover(caller, assignment.agency().code());
        return submissions
                .findPending(assignment)
                .orElseThrow(() -> Problem.notFound("no report of " + assignment.id() + " waits for approval"));
    }

    private void requireApprover(Caller caller, String agency) {
        if (!approvers.mayApprove(caller, agency)) {
            throw Problem.of(SubmissionProblem.NOT_AN_APPROVER, "ask one of the agency's approvers");
        }
    }
}
