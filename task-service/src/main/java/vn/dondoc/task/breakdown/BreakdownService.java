package vn.dondoc.task.breakdown;

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
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.agency.Agency;
import vn.dondoc.task.agency.AgencyRepository;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.assignment.AssignmentRole;
import vn.dondoc.task.assignment.Officers;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.calendar.CalendarRepository;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlineCalculator;
import vn.dondoc.task.deadline.DeadlineStart;
import vn.dondoc.task.deadline.DraftDeadlines;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.directive.DirectiveRepository;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.queue.WorkKind;
import vn.dondoc.task.queue.WorkQueue;
import vn.dondoc.task.queue.WorkToDo;
import vn.dondoc.task.rescheduling.DeadlineStarts;
import vn.dondoc.task.review.ReviewService;
import vn.dondoc.task.series.SeriesStarts;

/** Drafts the tasks of a directive and issues them; each in one transaction, whatever their number. */
@ApplicationScoped
public class BreakdownService {

    private final DirectiveRepository directives;
    private final AgencyRepository agencies;
    private final AssignmentRepository assignments;
    private final CalendarRepository calendars;
    private final DeadlineCalculator calculator;
    private final DeadlineStarts starts;
    private final SeriesStarts series;
    private final EntityManager entities;
    private final AssignmentJournal journal;
    private final WorkQueue queue;
    private final ReviewService reviews;
    private final Audit audit;
    private final Clock clock;
    private final TimeConfig time;

    BreakdownService(
            DirectiveRepository directives,
            AgencyRepository agencies,
            AssignmentRepository assignments,
            CalendarRepository calendars,
            DeadlineCalculator calculator,
            DeadlineStarts starts,
            SeriesStarts series,
            EntityManager entities,
            AssignmentJournal journal,
            WorkQueue queue,
            ReviewService reviews,
            Audit audit,
            Clock clock,
            TimeConfig time) {
        this.directives = directives;
        this.agencies = agencies;
        this.assignments = assignments;
        this.calendars = calendars;
        this.calculator = calculator;
        this.starts = starts;
        this.series = series;
        this.entities = entities;
        this.journal = journal;
        this.queue = queue;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
        this.time = time;
    }

    @Transactional
    public TaskResponse.Many draft(Caller caller, UUID directiveId, List<TaskRequest> requests) {
        Directive directive = directives.getInForce(caller, directiveId);
        Map<String, Agency> known = agencies.findAll(codes(requests));
        TaskChecks checks = new TaskChecks(requests, known, dayOf(directive));
        checks.requireOnePartPerAgency();
        checks.requireAgencies();
        checks.requireDeadlines(time.zone());
        DraftDeadlines deadlines = new DraftDeadlines(
                calculator, new DeadlineStart(dayOf(directive), null), calendars.ofAgencies(known.keySet()));
        checks.requireNotBeforeIssue(deadlines);
        List<TaskResponse> drafted = new ArrayList<>();
        for (TaskRequest request : requests) {
            drafted.add(draft(caller, directive, request, deadlines, known));
        }
        entities.flush();
        audit.record(
                caller,
                drafted.stream()
                        .map(task -> AuditEntry.created("draft-task", "task", task.id(), task))
                        .toList());
        queue.open(new WorkToDo(
                WorkKind.SETTLE_BREAKDOWN,
                directive.id(),
                directive.body(),
                directive.title(),
                directive.id(),
                null,
                caller.subject(),
                caller.name(),
                clock.instant()));
        return new TaskResponse.Many(drafted);
    }

    private TaskResponse draft(
            Caller caller,
            Directive directive,
            TaskRequest request,
            DraftDeadlines deadlines,
            Map<String, Agency> known) {
        Instant now = clock.instant();
        Task task = new Task(directive, request.item(), request.content(), request.quote(), request.addressee(), now)
                .inField(request.field());
        entities.persist(task);
        List<Assignment> rows = new ArrayList<>();
        for (AssignmentRole role : AssignmentRole.values()) {
            for (String code : role == AssignmentRole.LEAD ? request.leads() : request.coordinatingOrNone()) {
                Agency agency = Objects.requireNonNull(known.get(code));
                Deadline deadline = deadlines.of(request.deadline(), code);
                rows.add(new Assignment(
                        task, agency, role, request.isTracked(), deadline, Officers.monitoredBy(caller), now));
            }
        }
        rows.forEach(entities::persist);
        return TaskResponse.of(task, rows);
    }

    @Transactional
    public IssuanceResponse issue(Caller caller, UUID directiveId) {
        Directive directive = directives.getInForce(caller, directiveId);
        List<UUID> ids = assignments.issue(directiveId, clock.instant());
        List<DeadlineStarts.Warning> warnings = ids.isEmpty() ? List.of() : starts.start(caller, ids);
        List<Assignment> issued = ids.isEmpty() ? List.of() : assignments.findAllWithAll(ids);
        series.start(issued);
        journal.issued(caller, issued);
        queue.close(caller, WorkKind.SETTLE_BREAKDOWN, directiveId);
        if (!issued.isEmpty()) {
            reviews.issued(caller, directive);
        }
        return new IssuanceResponse(issued.size(), warnings);
    }

    @Transactional
    public Page<AssignmentResponse> assignments(Caller caller, UUID directiveId, @Nullable String cursor, int limit) {
        directives.getFor(caller, directiveId);
        String filter = "directive-assignments " + directiveId;
        UUID after = Cursor.decode(cursor, filter, 1).map(c -> c.uuid(0)).orElse(null);
        List<AssignmentResponse> rows = assignments.findOfDirective(directiveId, after, limit + 1).stream()
                .map(assignment -> AssignmentResponse.of(assignment, clock.instant()))
                .toList();
        return Page.of(rows, limit, filter, row -> List.of(row.id().toString()));
    }

    private LocalDate dayOf(Directive directive) {
        LocalDate issuedOn = directive.issuedOn();
        return issuedOn != null ? issuedOn : LocalDate.now(clock);
    }

    private static Set<String> codes(List<TaskRequest> requests) {
        Set<String> codes = new HashSet<>();
        requests.forEach(request -> {
            codes.addAll(request.leads());
            codes.addAll(request.coordinatingOrNone());
        });
        return codes;
    }
}
