package vn.dondoc.task.rescheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentProblem;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.assignment.AssignmentService;
import vn.dondoc.task.calendar.CalendarRepository;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlineCalculator;
import vn.dondoc.task.deadline.DeadlineChecks;
import vn.dondoc.task.deadline.DeadlineResponse;
import vn.dondoc.task.deadline.DeadlineStart;

/** The deadlines an assignment has had, and the one way to change the original: a reasoned correction of what was registered. */
@ApplicationScoped
public class DeadlineRecordService {

    private final AssignmentService access;
    private final AssignmentRepository assignments;
    private final DeadlineVersionRepository versions;
    private final DeadlineChanges changes;
    private final DeadlineCalculator calculator;
    private final CalendarRepository calendars;
    private final Versions etags;
    private final TimeConfig time;

    DeadlineRecordService(
            AssignmentService access,
            AssignmentRepository assignments,
            DeadlineVersionRepository versions,
            DeadlineChanges changes,
            DeadlineCalculator calculator,
            CalendarRepository calendars,
            Versions etags,
            TimeConfig time) {
        this.access = access;
        this.assignments = assignments;
        this.versions = versions;
        this.changes = changes;
        this.calculator = calculator;
        this.calendars = calendars;
        this.etags = etags;
        this.time = time;
    }

    @Transactional
    public DeadlineRecordResponse record(Caller caller, UUID assignment) {
        access.get(caller, assignment);
        return new DeadlineRecordResponse(
                assignment,
                versions.versions(assignment).stream()
                        .map(DeadlineVersion::shown)
                        .toList());
    }

    @Transactional
    public AssignmentResponse correct(
            Caller caller, UUID id, @Nullable String ifMatch, DeadlineCorrectionRequest request) {
        DeadlineChecks.require(request.deadline(), time.zone(), "deadline");
        versions.lock(List.of(id));
        Assignment assignment = assignments
                .findWithAll(id)
                .filter(found -> caller.actsFor(found.assignedBy()) && found.issuedAt() != null)
                .orElseThrow(() -> Problem.notFound("no issued assignment " + id + " that is yours to correct"));
        etags.require(ifMatch, assignment.version());
        if (!assignment.state().isOpen()) {
            throw Problem.of(
                    AssignmentProblem.TRANSITION_NOT_ALLOWED,
                    "the deadline of an assignment that is " + assignment.state() + " is history");
        }
        changes.apply(
                caller,
                List.of(correction(assignment, request)),
                DeadlineCause.CORRECTION,
                request.reason(),
                request.document());
        return access.get(caller, id);
    }

    private DeadlineChange correction(Assignment assignment, DeadlineCorrectionRequest request) {
        DeadlineStart start = new DeadlineStart(assignment.task().directive().issuedOn(), assignment.issuedAt());
        Deadline right = calculator.deadline(
                request.deadline(),
                start,
                calendars.ofAgency(assignment.agency().code()));
        Deadline present = assignment.deadlineAsSet();
        Deadline wrong = present == null ? Deadline.none() : present;
        return new DeadlineChange(assignment.id(), DeadlineResponse.of(present), wrong.correctedTo(right));
    }
}
