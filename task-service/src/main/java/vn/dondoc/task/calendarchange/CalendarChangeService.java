package vn.dondoc.task.calendarchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.agency.AgencyRepository;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.calendar.CalendarRepository;
import vn.dondoc.task.calendar.CalendarService;
import vn.dondoc.task.calendar.CalendarYear;
import vn.dondoc.task.calendar.CalendarYearRequest;
import vn.dondoc.task.calendar.CalendarYearResponse;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlineCalculator;
import vn.dondoc.task.deadline.DeadlineStart;
import vn.dondoc.task.life.Reason;
import vn.dondoc.task.rescheduling.DeadlineCause;
import vn.dondoc.task.rescheduling.DeadlineChange;
import vn.dondoc.task.rescheduling.DeadlineChanges;
import vn.dondoc.task.rescheduling.DeadlineVersionRepository;
import vn.dondoc.time.OfficeCalendar;

/** Changes a year of a calendar, with every deadline that depends on it, in one transaction. */
@ApplicationScoped
public class CalendarChangeService {

    private static final int EXAMPLES = 100;

    private final CalendarService calendarService;
    private final CalendarRepository calendars;
    private final AgencyRepository agencies;
    private final AssignmentRepository assignments;
    private final MovableDeadlines movable;
    private final DeadlineVersionRepository versions;
    private final DeadlineChanges changes;
    private final DeadlineCalculator calculator;
    private final Versions etags;
    private final Audit audit;

    CalendarChangeService(
            CalendarService calendarService,
            CalendarRepository calendars,
            AgencyRepository agencies,
            AssignmentRepository assignments,
            MovableDeadlines movable,
            DeadlineVersionRepository versions,
            DeadlineChanges changes,
            DeadlineCalculator calculator,
            Versions etags,
            Audit audit) {
        this.calendarService = calendarService;
        this.calendars = calendars;
        this.agencies = agencies;
        this.assignments = assignments;
        this.movable = movable;
        this.versions = versions;
        this.changes = changes;
        this.calculator = calculator;
        this.etags = etags;
        this.audit = audit;
    }

    @Transactional
    public CalendarChangePreview preview(Caller caller, String calendar, int year, CalendarYearRequest request) {
        requireMayChange(caller, calendar);
        CalendarYear changed = request.toYear(calendar, year);
        List<Moved> moves = moves(changed);
        return new CalendarChangePreview(
                token(changed, moves),
                count(moves, true),
                count(moves, false),
                moves.stream()
                        .filter(Moved::toAnotherDay)
                        .flatMap(Moved::shown)
                        .limit(EXAMPLES)
                        .toList());
    }

    @Transactional
    public CalendarChangeResponse apply(
            Caller caller, String calendar, int year, @Nullable String ifMatch, CalendarYearRequest request) {
        requireMayChange(caller, calendar);
        CalendarYear changed = request.toYear(calendar, year);
        // Who computes a deadline to be stored shares the national calendar's row: nobody does so meanwhile.
        calendarService.lock(CalendarRepository.NATIONAL);
        long present = calendarService.lock(calendar);
        if (present > 0) {
            etags.require(ifMatch, present);
        }
        CalendarYearResponse before = present > 0 ? calendarService.year(calendar, year) : null;
        List<Moved> moves = moves(changed);
        if (request.preview() != null && !request.preview().equals(token(changed, moves))) {
            throw Problem.of(CalendarChangeProblem.PREVIEW_STALE, "preview the change again");
        }
        CalendarYearResponse after = calendarService.replace(changed, agencies.nameOf(calendar));
        audit.record(
                caller, new AuditEntry("change-calendar", "calendar", calendar, before, after, request.decision()));
        move(caller, moves, request.decision());
        return new CalendarChangeResponse(after, count(moves, true), count(moves, false));
    }

    private void move(Caller caller, List<Moved> moves, @Nullable String decision) {
        Map<UUID, Moved> byId = new HashMap<>();
        moves.forEach(moved -> moved.group().assignments().forEach(id -> byId.put(id, moved)));
        Map<Boolean, List<Assignment>> locked = assignments.lockAllWithAll(byId.keySet()).stream()
                .filter(assignment -> isStillDueAsCounted(assignment, of(assignment, byId)))
                .collect(Collectors.partitioningBy(
                        assignment -> of(assignment, byId).toAnotherDay()));
        List<DeadlineChange> changed = locked.getOrDefault(true, List.of()).stream()
                .map(assignment -> DeadlineChange.following(
                        assignment, of(assignment, byId).next()))
                .toList();
        Reason why = new Reason("the calendar was changed", decision);
        changes.apply(caller, changed, DeadlineCause.CALENDAR, why);
        locked.getOrDefault(false, List.of()).stream()
                .collect(Collectors.partitioningBy(
                        assignment -> of(assignment, byId).next().isProvisional()))
                .forEach((provisional, same) -> changes.resettle(caller, same, provisional));
    }

    /** An extension granted in the meantime is a decision; no calendar moves it. */
    private static boolean isStillDueAsCounted(Assignment assignment, Moved moved) {
        Deadline present = assignment.deadline();
        return present != null
                && present.calendar() != null
                && present.dueAt().equals(moved.group().dueAt());
    }

    private static Moved of(Assignment assignment, Map<UUID, Moved> byId) {
        return Objects.requireNonNull(byId.get(assignment.id()));
    }

    /** A group of deadlines with what becomes of it. */
    private record Moved(MovableDeadlines.Group group, Deadline next) {

        boolean toAnotherDay() {
            return !next.dueAt().equals(group.dueAt());
        }

        boolean changesNothing() {
            return !toAnotherDay() && next.isProvisional() == group.provisional();
        }

        java.util.stream.Stream<CalendarChangePreview.Move> shown() {
            return group.assignments().stream()
                    .map(id -> new CalendarChangePreview.Move(id, group.agency(), group.dueOn(), next.dueOn()));
        }
    }

    private List<Moved> moves(CalendarYear changed) {
        List<MovableDeadlines.Group> groups = movable.of(changed.calendar());
        Map<String, OfficeCalendar> then = calendars.calendars(
                groups.stream().map(MovableDeadlines.Group::agency).collect(Collectors.toSet()), List.of(changed));
        OfficeCalendar national = Objects.requireNonNull(then.get(CalendarRepository.NATIONAL));
        List<Moved> moves = new ArrayList<>();
        for (MovableDeadlines.Group group : groups) {
            Deadline next = calculator.deadline(
                    versions.term(group.term()),
                    new DeadlineStart(null, group.receivedAt()),
                    then.getOrDefault(group.agency(), national));
            Moved moved = new Moved(group, next);
            if (next.isDated() && !moved.changesNothing()) {
                moves.add(moved);
            }
        }
        return moves;
    }

    private static int count(List<Moved> moves, boolean toAnotherDay) {
        return moves.stream()
                .filter(moved -> moved.toAnotherDay() == toAnotherDay)
                .mapToInt(moved -> moved.group().assignments().size())
                .sum();
    }

    private String token(CalendarYear changed, List<Moved> moves) {
        String fingerprint = changed + " "
                + calendars.versionOf(changed.calendar()) + " "
                + moves.stream()
                        .map(moved -> moved.group().assignments() + ">"
                                + moved.next().dueAt() + moved.next().isProvisional())
                        .toList();
        return Fingerprint.of(fingerprint);
    }

    private void requireMayChange(Caller caller, String calendar) {
        boolean own = !calendar.equals(CalendarRepository.NATIONAL)
                && caller.actsFor(calendar.split("\\.", 2)[0])
                && !caller.has(Role.AGENCY);
        boolean known = calendar.equals(CalendarRepository.NATIONAL)
                || agencies.findByIdOptional(calendar).isPresent();
        if (!known || !caller.has(Role.ADMIN) && !own) {
            throw Problem.notFound("no calendar " + calendar + " that is yours to change");
        }
    }
}
