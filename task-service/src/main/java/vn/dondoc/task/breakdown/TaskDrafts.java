package vn.dondoc.task.breakdown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.agency.Agency;
import vn.dondoc.task.agency.AgencyRepository;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRole;
import vn.dondoc.task.assignment.Officers;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.calendar.CalendarRepository;
import vn.dondoc.task.deadline.DeadlineCalculator;
import vn.dondoc.task.deadline.DeadlineStart;
import vn.dondoc.task.deadline.DraftDeadlines;
import vn.dondoc.task.directive.Directive;

/** What a task's request means: checked against what is stored, then one draft for each of its agencies. */
@ApplicationScoped
class TaskDrafts {

    private final AgencyRepository agencies;
    private final CalendarRepository calendars;
    private final DeadlineCalculator calculator;
    private final EntityManager entities;
    private final Clock clock;
    private final TimeConfig time;

    TaskDrafts(
            AgencyRepository agencies,
            CalendarRepository calendars,
            DeadlineCalculator calculator,
            EntityManager entities,
            Clock clock,
            TimeConfig time) {
        this.agencies = agencies;
        this.calendars = calendars;
        this.calculator = calculator;
        this.entities = entities;
        this.clock = clock;
        this.time = time;
    }

    /** What the drafts of valid requests are made of. */
    record Valid(Map<String, Agency> known, DraftDeadlines deadlines) {}

    /**
     * @param spots where each task stands in the request
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 422 naming every field that is wrong
     */
    Valid check(Directive directive, List<TaskRequest> requests, List<TaskSpot> spots) {
        LocalDate issuedOn = directive.issuedOn();
        LocalDate day = issuedOn != null ? issuedOn : LocalDate.now(clock);
        Map<String, Agency> known = agencies.findAll(codes(requests));
        TaskChecks checks = new TaskChecks(requests, spots, known, day);
        checks.requireOnePartPerAgency();
        checks.requireAgencies();
        checks.requireDeadlines(time.zone());
        DraftDeadlines deadlines =
                new DraftDeadlines(calculator, new DeadlineStart(day, null), calendars.ofAgencies(known.keySet()));
        checks.requireNotBeforeIssue(deadlines);
        return new Valid(known, deadlines);
    }

    TaskResponse draft(Caller caller, Task task, TaskRequest request, Valid valid) {
        List<Assignment> rows = new ArrayList<>();
        for (AssignmentRole role : AssignmentRole.values()) {
            for (String code : role == AssignmentRole.LEAD ? request.leads() : request.coordinatingOrNone()) {
                rows.add(new Assignment(
                        task,
                        Objects.requireNonNull(valid.known().get(code)),
                        role,
                        request.isTracked(),
                        valid.deadlines().of(request.deadline(), code),
                        Officers.monitoredBy(caller),
                        clock.instant()));
            }
        }
        rows.forEach(entities::persist);
        return TaskResponse.of(task, rows);
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
