package vn.dondoc.task.subassignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.agency.Agency;
import vn.dondoc.task.agency.AgencyRepository;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentAccess;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.assignment.AssignmentRole;
import vn.dondoc.task.assignment.Officers;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.calendar.CalendarRepository;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlineCalculator;
import vn.dondoc.task.deadline.DeadlineChecks;
import vn.dondoc.task.deadline.DeadlineRequest;
import vn.dondoc.task.deadline.DeadlineStart;
import vn.dondoc.task.deadline.DraftDeadlines;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.life.LifeProblem;
import vn.dondoc.task.life.Reason;
import vn.dondoc.task.rescheduling.DeadlineCause;
import vn.dondoc.task.rescheduling.DeadlineChanges;

/** Gives parts of an assignment to units below its agency, and shows how they stand. */
@ApplicationScoped
public class SubAssignmentService {

    private final AssignmentAccess access;
    private final AssignmentRepository assignments;
    private final SubAssignmentRepository parts;
    private final AgencyRepository agencies;
    private final CalendarRepository calendars;
    private final DeadlineCalculator calculator;
    private final DeadlineChanges deadlines;
    private final AssignmentJournal journal;
    private final EntityManager entities;
    private final Versions versions;
    private final Clock clock;
    private final TimeConfig time;

    SubAssignmentService(
            AssignmentAccess access,
            AssignmentRepository assignments,
            SubAssignmentRepository parts,
            AgencyRepository agencies,
            CalendarRepository calendars,
            DeadlineCalculator calculator,
            DeadlineChanges deadlines,
            AssignmentJournal journal,
            EntityManager entities,
            Versions versions,
            Clock clock,
            TimeConfig time) {
        this.access = access;
        this.assignments = assignments;
        this.parts = parts;
        this.agencies = agencies;
        this.calendars = calendars;
        this.calculator = calculator;
        this.deadlines = deadlines;
        this.journal = journal;
        this.entities = entities;
        this.versions = versions;
        this.clock = clock;
        this.time = time;
    }

    @Transactional
    public SubAssignmentsResponse of(Caller caller, UUID parent) {
        Assignment whole = assignments
                .findWithAll(parent)
                .filter(found ->
                        caller.actsFor(found.agency().code()) && found.life().issuedAt() != null)
                .orElseGet(() -> access.visible(caller, parent));
        return respond(assignments.findAllWithAll(parts.partsOf(whole.id())));
    }

    @Transactional
    public SubAssignmentsResponse give(Caller caller, UUID id, @Nullable String ifMatch, SubAssignmentRequest request) {
        if (request.deadline() != null) {
            DeadlineChecks.require(request.deadline(), time.zone(), "deadline");
        }
        Assignment parent = assignments
                .findWithAll(id)
                .filter(found ->
                        caller.actsFor(found.agency().code()) && found.life().issuedAt() != null)
                .orElseThrow(() -> Problem.notFound("no assignment " + id + " of an agency you act for"));
        versions.require(ifMatch, parent.version());
        if (!parent.state().isOpen()) {
            throw Problem.of(
                    LifeProblem.TRANSITION_NOT_ALLOWED,
                    "nothing of an assignment that is " + parent.state() + " can be given on");
        }
        Map<String, Agency> units = requireUnits(parent, request.units());
        List<Assignment> drafts = drafts(caller, parent, request, units);
        requireNoLater(parent, drafts);
        List<Assignment> given = parts.issue(parent, drafts, clock.instant());
        journal.issued(caller, given);
        deadlines.remember(caller, given.stream().map(Assignment::id).toList(), DeadlineCause.ISSUE, Reason.NONE);
        return respond(given);
    }

    private Map<String, Agency> requireUnits(Assignment parent, List<String> codes) {
        Map<String, Agency> known = agencies.findAll(Set.copyOf(new HashSet<>(codes)));
        LocalDate today = LocalDate.now(clock);
        Set<String> seen = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int n = 0; n < codes.size(); n++) {
            String code = codes.get(n);
            Agency unit = known.get(code);
            if (!code.startsWith(parent.agency().code() + ".")) {
                errors.add(FieldError.inBody(
                        "units/" + n, "is no unit of " + parent.agency().code()));
            } else if (unit == null || !unit.existsOn(today)) {
                errors.add(FieldError.inBody("units/" + n, "is not the code of an agency that exists today"));
            } else if (!seen.add(code)) {
                errors.add(FieldError.inBody("units/" + n, "stands twice"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.of(SubAssignmentProblem.NOT_A_UNIT, "units must be below the agency", errors);
        }
        return known;
    }

    private List<Assignment> drafts(
            Caller caller, Assignment parent, SubAssignmentRequest request, Map<String, Agency> units) {
        Instant now = clock.instant();
        Task whole = parent.task();
        Task part =
                new Task(whole.directive(), whole.item(), request.content(), null, null, now).inField(whole.field());
        entities.persist(part);
        DraftDeadlines terms = new DraftDeadlines(
                calculator, new DeadlineStart(whole.directive().issuedOn(), now), calendars.ofAgencies(units.keySet()));
        return request.units().stream()
                .map(code -> new Assignment(
                        part,
                        Objects.requireNonNull(units.get(code)),
                        AssignmentRole.LEAD,
                        parent.tracked(),
                        deadline(parent, request.deadline(), terms, code),
                        Officers.monitoredBy(caller),
                        now))
                .toList();
    }

    private static @Nullable Deadline deadline(
            Assignment parent, @Nullable DeadlineRequest asked, DraftDeadlines terms, String unit) {
        Deadline whole = parent.deadline();
        return asked != null ? terms.of(asked, unit) : whole == null ? null : whole.given();
    }

    private static void requireNoLater(Assignment parent, List<Assignment> drafts) {
        Deadline whole = parent.deadline();
        if (whole == null) {
            return;
        }
        Instant end = whole.dueAt();
        if (drafts.stream()
                .map(Assignment::deadline)
                .anyMatch(part -> part == null || part.dueAt().isAfter(end))) {
            throw Problem.of(
                    SubAssignmentProblem.BEYOND_PARENT,
                    "the whole is due on " + whole.dueOn(),
                    List.of(FieldError.inBody("deadline", "must be " + whole.dueOn() + " at the latest")));
        }
    }

    private SubAssignmentsResponse respond(List<Assignment> parts) {
        return SubAssignmentsResponse.of(parts.stream()
                .map(part -> AssignmentResponse.of(part, clock.instant()))
                .toList());
    }
}
