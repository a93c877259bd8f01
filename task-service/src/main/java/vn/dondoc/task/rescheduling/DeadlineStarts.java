package vn.dondoc.task.rescheduling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.calendar.CalendarRepository;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlineCalculator;
import vn.dondoc.task.deadline.DeadlineStart;
import vn.dondoc.task.life.Reason;
import vn.dondoc.task.rescheduling.DeadlineVersionRepository.Awaiting;
import vn.dondoc.time.CalendarDay;
import vn.dondoc.time.OfficeCalendar;

/**
 * What issuing does to deadlines: those that count from the receipt get their day, each agency's in its own calendar; all enter
 * the history as set by whoever issues. In the caller's transaction, by few statements whatever the number.
 */
@ApplicationScoped
public class DeadlineStarts {

    private final DeadlineVersionRepository versions;
    private final CalendarRepository calendars;
    private final DeadlineCalculator calculator;
    private final Clock clock;

    DeadlineStarts(
            DeadlineVersionRepository versions,
            CalendarRepository calendars,
            DeadlineCalculator calculator,
            Clock clock) {
        this.versions = versions;
        this.calendars = calendars;
        this.calculator = calculator;
        this.clock = clock;
    }

    /** Deadlines on a day off, which nobody may have meant. */
    @Schema(name = "DeadlineWarning", description = "Deadlines that fall on a day off")
    public record Warning(
            @Schema(examples = "2026-02-17") LocalDate dueOn,
            @Schema(examples = "Tết Nguyên đán") String dayOff,

            @Schema(description = "How many assignments", examples = "28")
            int assignments,

            @Schema(description = "The next working day", examples = "2026-02-23")
            LocalDate nextWorkingDay) {}

    /** To be called once the assignments are issued and before they are told of. */
    public List<Warning> start(Caller caller, List<UUID> issued) {
        Instant now = clock.instant();
        Map<UUID, Deadline> started = new HashMap<>();
        List<Awaiting> awaiting = versions.awaitingReceipt(issued);
        Map<String, OfficeCalendar> byAgency = awaiting.isEmpty()
                ? Map.of()
                : calendars.ofAgencies(awaiting.stream().map(Awaiting::agency).collect(Collectors.toSet()));
        for (Awaiting group : awaiting) {
            OfficeCalendar calendar = Objects.requireNonNull(byAgency.get(group.agency()));
            Deadline deadline = calculator.deadline(group.term(), new DeadlineStart(null, now), calendar);
            if (deadline.isDated()) {
                group.assignments().forEach(assignment -> started.put(assignment, deadline));
            }
        }
        if (!started.isEmpty()) {
            versions.start(started);
        }
        versions.remember(issued, DeadlineCause.ISSUE, Reason.NONE, caller, now);
        return warnings(issued);
    }

    private List<Warning> warnings(List<UUID> issued) {
        OfficeCalendar national = calendars.national();
        return versions.dueDays(issued).stream()
                .flatMap(due -> national
                        .day(due.dueOn())
                        .filter(day -> day.kind() == CalendarDay.Kind.OFF)
                        .map(day -> new Warning(
                                due.dueOn(),
                                day.name(),
                                due.assignments(),
                                national.workingDays().firstWorkingDayFrom(due.dueOn())))
                        .stream())
                .toList();
    }
}
