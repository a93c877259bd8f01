package vn.dondoc.task.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.problem.ProblemType;
import vn.dondoc.task.agency.Agency;
import vn.dondoc.task.agency.AgencyProblem;
import vn.dondoc.task.agency.AgencyRepository;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentAccess;
import vn.dondoc.task.assignment.AssignmentProblem;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.life.Reason;
import vn.dondoc.task.rescheduling.DeadlineCause;
import vn.dondoc.task.rescheduling.DeadlineChanges;
import vn.dondoc.task.rescheduling.DeadlineReceipts;

/** Gives assignments to other agencies, after a decline or of the office's own accord; the id and the history stay. */
@ApplicationScoped
public class ReassignmentService {

    private final AssignmentAccess access;
    private final AssignmentRepository assignments;
    private final AgencyRepository agencies;
    private final ReassignmentRepository reassignments;
    private final DeadlineReceipts receipts;
    private final DeadlineChanges deadlines;
    private final AssignmentJournal journal;
    private final Clock clock;

    ReassignmentService(
            AssignmentAccess access,
            AssignmentRepository assignments,
            AgencyRepository agencies,
            ReassignmentRepository reassignments,
            DeadlineReceipts receipts,
            DeadlineChanges deadlines,
            AssignmentJournal journal,
            Clock clock) {
        this.access = access;
        this.assignments = assignments;
        this.agencies = agencies;
        this.reassignments = reassignments;
        this.receipts = receipts;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public AssignmentResponse reassign(Caller caller, UUID id, @Nullable String ifMatch, String agency, Reason why) {
        Assignment assignment = access.givenBy(caller, id, ifMatch);
        return reassignAll(caller, List.of(assignment), agency, why).getFirst();
    }

    /**
     * Joins the transaction of a decision on many; each of the assignments must be the caller's to decide. A deadline that counts
     * from the receipt counts anew.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AssignmentResponse> reassignAll(Caller caller, List<Assignment> moved, String agency, Reason why) {
        Agency to = requireFree(moved, agency);
        Instant now = clock.instant();
        Map<UUID, Deadline> recounted = receipts.recounted(moved, agency, now);
        List<AssignmentResponse> after = journal.changeAll(caller, moved, What.REASSIGNED, why, assignment -> {
            assignment.reassign(to, why, now);
            if (recounted.containsKey(assignment.id())) {
                assignment.changeDeadline(recounted.get(assignment.id()), why);
            }
        });
        deadlines.remember(caller, List.copyOf(recounted.keySet()), DeadlineCause.REASSIGNMENT, why);
        remember(caller, moved, now);
        return after;
    }

    /** The same for an agency that takes the place of a closed one: what that had received, this has, so no deadline moves. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AssignmentResponse> succeedAll(Caller caller, List<Assignment> moved, String agency, Reason why) {
        Agency to = requireFree(moved, agency);
        List<AssignmentResponse> after =
                journal.changeAll(caller, moved, What.REASSIGNED, why, assignment -> assignment.succeed(to, why));
        remember(caller, moved, clock.instant());
        return after;
    }

    private Agency requireFree(List<Assignment> moved, String agency) {
        Agency to = requireExisting(agency, "agency");
        if (!assignments
                .tasksWithPart(moved.stream().map(Assignment::task).toList(), agency)
                .isEmpty()) {
            throw refused(AssignmentProblem.ALREADY_HAS_A_PART, "agency", "has a part in the task already");
        }
        return to;
    }

    private void remember(Caller caller, List<Assignment> moved, Instant now) {
        moved.forEach(assignment -> reassignments.persist(new Reassignment(assignment, caller, now)));
    }

    /** Oldest first. */
    @Transactional
    public Page<ReassignmentResponse> list(Caller caller, UUID id) {
        access.visible(caller, id);
        return new Page<>(
                reassignments.findOf(id).stream().map(Reassignment::response).toList(), null);
    }

    /**
     * @param field of the request's body that names the agency
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if there is no such agency today
     */
    public Agency requireExisting(String code, String field) {
        LocalDate today = LocalDate.now(clock);
        return agencies.findByIdOptional(code)
                .filter(agency -> agency.existsOn(today))
                .orElseThrow(() -> refused(
                        AgencyProblem.UNKNOWN_AGENCY, field, "is not the code of an agency that exists on " + today));
    }

    private static RuntimeException refused(ProblemType type, String field, String detail) {
        return Problem.of(type, detail, List.of(FieldError.inBody(field, detail)));
    }
}
