package vn.dondoc.task.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.Officers;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.calendar.CalendarRepository;
import vn.dondoc.task.deadline.DeadlineCalculator;
import vn.dondoc.task.directive.DirectiveRepository;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.life.Reason;
import vn.dondoc.task.rescheduling.DeadlineCause;
import vn.dondoc.task.rescheduling.DeadlineChanges;
import vn.dondoc.time.OfficeCalendar;

/** Makes the next period's assignments when the last one's day is over, and ends series. */
@ApplicationScoped
public class SeriesService {

    /** States of a directive, as document-service tells them, in which it asks for nothing any more. */
    private static final Set<String> WITHOUT_FORCE = Set.of("REPLACED", "REVOKED");

    private static final Caller ITSELF = Caller.service("task-service");

    private final SeriesRepository series;
    private final DirectiveRepository directives;
    private final CalendarRepository calendars;
    private final DeadlineCalculator calculator;
    private final DeadlineChanges deadlines;
    private final AssignmentJournal journal;
    private final EntityManager entities;
    private final Versions versions;
    private final Audit audit;
    private final SeriesConfig config;
    private final Clock clock;

    SeriesService(
            SeriesRepository series,
            DirectiveRepository directives,
            CalendarRepository calendars,
            DeadlineCalculator calculator,
            DeadlineChanges deadlines,
            AssignmentJournal journal,
            EntityManager entities,
            Versions versions,
            Audit audit,
            SeriesConfig config,
            Clock clock) {
        this.series = series;
        this.directives = directives;
        this.calendars = calendars;
        this.calculator = calculator;
        this.deadlines = deadlines;
        this.journal = journal;
        this.entities = entities;
        this.versions = versions;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** @return how many series were looked at; 0 when none is due */
    @Transactional
    public int makeDue() {
        List<Series> due = series.takeDue(LocalDate.now(clock), config.portion());
        due.forEach(this::makeNext);
        return due.size();
    }

    private void makeNext(Series duty) {
        List<Assignment> last = series.assignmentsOf(duty.lastTask());
        if (last.isEmpty()) {
            end(ITSELF, duty, Reason.of("every assignment of the last period was withdrawn"));
            return;
        }
        Task model = last.getFirst().task();
        if (WITHOUT_FORCE.contains(model.directive().state())) {
            end(ITSELF, duty, Reason.of("the directive is " + model.directive().state()));
            return;
        }
        Instant now = clock.instant();
        LocalDate periodOn = duty.nextOn(
                DeadlineCalculator.recurrence(Objects.requireNonNull(duty.term().every())), LocalDate.now(clock));
        Task task = new Task(model.directive(), model.item(), model.content(), model.quote(), model.addressee(), now)
                .inField(model.field());
        entities.persist(task);
        List<Assignment> issued = issue(duty, periodOn, task, last, now);
        series.addPeriod(duty.id(), periodOn, task.id(), now);
        duty.made(periodOn, task.id());
        journal.issued(ITSELF, issued);
        deadlines.remember(
                ITSELF,
                issued.stream().map(Assignment::id).toList(),
                DeadlineCause.ISSUE,
                Reason.of("the next period of a recurring duty"));
    }

    private List<Assignment> issue(Series duty, LocalDate periodOn, Task task, List<Assignment> last, Instant now) {
        Map<String, OfficeCalendar> byAgency = calendars.ofAgencies(
                last.stream().map(assignment -> assignment.agency().code()).collect(Collectors.toSet()));
        List<Assignment> drafts = last.stream()
                .map(assignment -> new Assignment(
                        task,
                        assignment.agency(),
                        assignment.role(),
                        assignment.tracked(),
                        calculator.occurrence(
                                duty.term(),
                                periodOn,
                                Objects.requireNonNull(
                                        byAgency.get(assignment.agency().code()))),
                        monitoredAs(assignment),
                        now))
                .toList();
        drafts.forEach(entities::persist);
        return series.issue(drafts, now);
    }

    private static Officers monitoredAs(Assignment assignment) {
        Officers officers = assignment.officers();
        return new Officers(officers.monitoring(), officers.monitoringSubject(), null);
    }

    @Transactional
    public SeriesResponse.Many ofDirective(Caller caller, UUID directive) {
        directives.getFor(caller, directive);
        return new SeriesResponse.Many(
                series.findOfDirective(directive).stream().map(this::respond).toList());
    }

    @Transactional
    public SeriesResponse get(Caller caller, UUID id) {
        return respond(visible(caller, id));
    }

    @Transactional
    public SeriesResponse end(Caller caller, UUID id, @Nullable String ifMatch, Reason why) {
        Series duty = visible(caller, id);
        versions.require(ifMatch, duty.version());
        end(caller, duty, why);
        return respond(duty);
    }

    private void end(Caller caller, Series duty, Reason why) {
        SeriesResponse before = respond(duty);
        duty.end(why, clock.instant());
        series.flush();
        audit.record(
                caller,
                new AuditEntry("end-series", "series", duty.id().toString(), before, respond(duty), why.text()));
    }

    private Series visible(Caller caller, UUID id) {
        return series.findByIdOptional(id)
                .filter(found -> caller.actsFor(found.body()))
                .orElseThrow(() -> Problem.notFound("no recurring duty " + id + " of a body you act for"));
    }

    private SeriesResponse respond(Series duty) {
        return SeriesResponse.of(duty, series.periods(duty.id()));
    }
}
