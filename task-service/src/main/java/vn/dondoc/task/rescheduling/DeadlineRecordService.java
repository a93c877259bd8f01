package vn.dondoc.task.rescheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentAccess;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.calendar.CalendarRepository;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlineCalculator;
import vn.dondoc.task.deadline.DeadlineChecks;
import vn.dondoc.task.deadline.DeadlineStart;
import vn.dondoc.task.life.LifeProblem;
import vn.dondoc.task.life.Reason;

/** The deadlines an assignment has had, and the one way to change the original: a reasoned correction of what was registered. */
@ApplicationScoped
public class DeadlineRecordService {

    private final AssignmentAccess access;
    private final DeadlineVersionRepository versions;
    private final DeadlineChanges changes;
    private final DeadlineCalculator calculator;
    private final CalendarRepository calendars;
    private final Clock clock;
    private final TimeConfig time;

    DeadlineRecordService(
            AssignmentAccess access,
            DeadlineVersionRepository versions,
            DeadlineChanges changes,
            DeadlineCalculator calculator,
            CalendarRepository calendars,
            Clock clock,
            TimeConfig time) {
        this.access = access;
        this.versions = versions;
        this.changes = changes;
        this.calculator = calculator;
        this.calendars = calendars;
        this.clock = clock;
        this.time = time;
    }

    @Transactional
    public DeadlineRecordResponse record(Caller caller, UUID assignment) {
        access.visible(caller, assignment);
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
        Assignment assignment = access.givenBy(caller, id, ifMatch);
        if (assignment.life().issuedAt() == null) {
            throw Problem.of(
                    LifeProblem.TRANSITION_NOT_ALLOWED, "a draft has no deadline in force that could be corrected");
        }
        Deadline right = calculator.deadline(
                request.deadline(),
                new DeadlineStart(
                        assignment.task().directive().issuedOn(),
                        assignment.life().issuedAt()),
                calendars.ofAgency(assignment.agency().code()));
        Reason why = new Reason(request.reason(), request.document());
        changes.apply(caller, List.of(DeadlineChange.correcting(assignment, right)), DeadlineCause.CORRECTION, why);
        return AssignmentResponse.of(assignment, clock.instant());
    }
}
