package vn.dondoc.task.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentAccess;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.life.Progress;
import vn.dondoc.task.life.Reason;

/** Takes the agency's steps before its report. */
@ApplicationScoped
public class ExecutionService {

    private final AssignmentAccess access;
    private final AssignmentRepository assignments;
    private final ProgressReportRepository reports;
    private final AssignmentJournal journal;
    private final Clock clock;

    ExecutionService(
            AssignmentAccess access,
            AssignmentRepository assignments,
            ProgressReportRepository reports,
            AssignmentJournal journal,
            Clock clock) {
        this.access = access;
        this.assignments = assignments;
        this.reports = reports;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public AssignmentResponse acknowledge(Caller caller, UUID id, @Nullable String ifMatch, @Nullable String note) {
        Assignment assignment = access.own(caller, id, ifMatch);
        Instant now = clock.instant();
        return journal.change(caller, assignment, What.ACKNOWLEDGED, Reason.of(note), a -> a.acknowledge(now));
    }

    /** All of the agency's rows of a directive that still wait for it; those it has moved already stay as they are. */
    @Transactional
    public AcknowledgementsResponse acknowledgeAll(Caller caller, UUID directive, @Nullable String note) {
        String agency = caller.agency();
        if (agency == null || !assignments.anyOf(directive, agency)) {
            throw Problem.notFound("no directive " + directive + " that gave your agency anything");
        }
        Instant now = clock.instant();
        List<Assignment> waiting = assignments.lockAssignedOf(directive, agency);
        List<AssignmentResponse> moved =
                journal.changeAll(caller, waiting, What.ACKNOWLEDGED, Reason.of(note), a -> a.acknowledge(now));
        return new AcknowledgementsResponse(moved.size(), moved);
    }

    @Transactional
    public AssignmentResponse decline(Caller caller, UUID id, @Nullable String ifMatch, Reason why) {
        Assignment assignment = access.own(caller, id, ifMatch);
        return journal.change(caller, assignment, What.DECLINED, why, a -> a.decline(why));
    }

    @Transactional
    public AssignmentResponse report(Caller caller, UUID id, @Nullable String ifMatch, ProgressRequest request) {
        Assignment assignment = access.own(caller, id, ifMatch);
        Progress progress = request.at(clock.instant());
        AssignmentResponse reported = journal.change(
                caller, assignment, What.PROGRESS_REPORTED, Reason.NONE, a -> a.reportProgress(progress));
        reports.persist(new ProgressReport(assignment, progress, caller));
        return reported;
    }

    @Transactional
    public Page<ProgressReportResponse> reports(Caller caller, UUID id, @Nullable String cursor, int limit) {
        access.visible(caller, id);
        String filter = "progress-reports " + id;
        UUID after = Cursor.decode(cursor, filter, 1).map(c -> c.uuid(0)).orElse(null);
        List<ProgressReportResponse> rows = reports.findOf(id, after, limit + 1).stream()
                .map(ProgressReport::response)
                .toList();
        return Page.of(rows, limit, filter, row -> List.of(row.id().toString()));
    }

    @Transactional
    public AssignmentResponse putInCharge(Caller caller, UUID id, @Nullable String ifMatch, @Nullable String officer) {
        Assignment assignment = access.own(caller, id, ifMatch);
        return journal.change(caller, assignment, What.OFFICER_NAMED, Reason.NONE, a -> a.putInCharge(officer));
    }
}
