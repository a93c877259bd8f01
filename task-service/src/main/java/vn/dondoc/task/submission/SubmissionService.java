package vn.dondoc.task.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.approver.ApproverService;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentAccess;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.life.Reason;
import vn.dondoc.task.life.Step;
import vn.dondoc.task.submission.SubmissionResponse.Evidenced;
import vn.dondoc.task.submission.SubmissionResponse.Status;

/** Takes reports in, from agencies and for them. */
@ApplicationScoped
public class SubmissionService {

    private final AssignmentAccess access;
    private final SubmissionRepository submissions;
    private final AssignmentJournal journal;
    private final ApproverService approvers;
    private final Audit audit;
    private final Clock clock;
    private final TimeConfig time;

    SubmissionService(
            AssignmentAccess access,
            SubmissionRepository submissions,
            AssignmentJournal journal,
            ApproverService approvers,
            Audit audit,
            Clock clock,
            TimeConfig time) {
        this.access = access;
        this.submissions = submissions;
        this.journal = journal;
        this.approvers = approvers;
        this.audit = audit;
        this.clock = clock;
        this.time = time;
    }

    /** By the agency; where it wants its own approval first, the assignment stays as it is until that is given. */
    @Transactional
    public AssignmentResponse submit(Caller caller, UUID id, @Nullable String ifMatch, SubmissionRequest request) {
        Report report = request.toReport();
        Assignment assignment = access.own(caller, id, ifMatch);
        Instant now = clock.instant();
        Submission submission = new Submission(assignment, report, caller, now);
        if (submissions.findPending(assignment).isPresent()) {
            throw Problem.of(SubmissionProblem.AWAITS_APPROVAL, "it must be approved or given back first");
        }
        Optional<Caller> approver =
                approvers.approving(caller, assignment.agency().code());
        if (approver.isEmpty()) {
            Step.SUBMIT.takenFrom(assignment.state());
            submission.awaitApproval();
            submissions.persist(submission);
            audit.record(caller, AuditEntry.created("submit-for-approval", "assignment", id, request));
            return AssignmentResponse.of(assignment, now);
        }
        submissions.persist(submission);
        return journal.change(approver.get(), assignment, What.SUBMITTED, Reason.NONE, a -> a.submit(now));
    }

    /** By the office, for a report that came on another way. */
    @Transactional
    public AssignmentResponse recordFor(
            Caller caller, UUID id, @Nullable String ifMatch, RecordedSubmissionRequest request) {
        Report report = request.toReport();
        Assignment assignment = access.givenBy(caller, id, ifMatch);
        Instant now = clock.instant();
        Instant received =
                request.receivedAt() == null ? now : request.receivedAt().toInstant();
        requireInRange(assignment, received, now);
        Submission submission = new Submission(assignment, report, caller, now);
        submission.enteredForTheAgency(received, request.reason());
        submissions.persist(submission);
        return journal.change(caller, assignment, What.SUBMITTED, Reason.of(request.reason()), a -> a.submit(received));
    }

    /**
     * A registered document is the report; joins the transaction that confirms it, by a caller whose assignment it is or was
     * given.
     *
     * @param received when the document reached the office
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public AssignmentResponse answer(Caller caller, Assignment assignment, Directive document, Instant received) {
        Evidence evidence = new Evidence(Evidence.Kind.DOCUMENT, document.id().toString());
        Report report = Report.of(document.title(), List.of(evidence));
        Submission submission = new Submission(assignment, report, caller, clock.instant());
        submission.enteredForTheAgency(received, "registered document");
        submissions.persist(submission);
        return journal.change(caller, assignment, What.SUBMITTED, Reason.NONE, a -> a.submit(received));
    }

    @Transactional
    public Page<SubmissionResponse> list(Caller caller, UUID id, @Nullable String cursor, int limit) {
        Assignment assignment = access.visible(caller, id);
        String filter = "submissions " + id;
        UUID after = Cursor.decode(cursor, filter, 1).map(c -> c.uuid(0)).orElse(null);
        List<Submission> rows = submissions.findOf(id, after, limit + 1);
        Set<UUID> named = rows.stream()
                .flatMap(row -> row.evidence().stream())
                .flatMap(evidence -> evidence.documentId().stream())
                .collect(Collectors.toSet());
        Set<UUID> known = submissions.findKnownDocuments(named, assignment.assignedBy());
        List<SubmissionResponse> responses = rows.stream()
                .map(row -> row.response(
                        row.evidence().stream().map(e -> evidenced(e, known)).toList()))
                .toList();
        return Page.of(responses, limit, filter, row -> List.of(row.id().toString()));
    }

    private static Evidenced evidenced(Evidence evidence, Set<UUID> known) {
        Optional<Status> status = evidence.documentId().map(id -> known.contains(id) ? Status.KNOWN : Status.PENDING);
        return new Evidenced(evidence.kind(), evidence.value(), status.orElse(null));
    }

    private void requireInRange(Assignment assignment, Instant received, Instant now) {
        LocalDate issuedOn = assignment.task().directive().issuedOn();
        boolean tooEarly = issuedOn != null
                && received.isBefore(issuedOn.atStartOfDay(time.zone()).toInstant());
        if (tooEarly || received.isAfter(now)) {
            String detail = tooEarly ? "is before the directive's date " + issuedOn : "is in the future";
            throw Problem.of(
                    SubmissionProblem.RECEIVED_OUT_OF_RANGE, detail, List.of(FieldError.inBody("receivedAt", detail)));
        }
    }
}
