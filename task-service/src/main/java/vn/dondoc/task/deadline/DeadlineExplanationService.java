package vn.dondoc.task.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.calendar.CalendarRepository;
import vn.dondoc.time.CalendarDay;
import vn.dondoc.time.Count;
import vn.dondoc.time.OfficeCalendar;

/** Explains how a deadline is counted; changes nothing. */
@ApplicationScoped
public class DeadlineExplanationService {

    private final CalendarRepository calendars;
    private final DeadlineCalculator calculator;
    private final TimeConfig time;

    DeadlineExplanationService(CalendarRepository calendars, DeadlineCalculator calculator, TimeConfig time) {
        this.calendars = calendars;
        this.calculator = calculator;
        this.time = time;
    }

    @Transactional
    public DeadlineExplanationResponse explain(DeadlineExplanationRequest request) {
        DeadlineChecks.require(request.deadline(), time.zone(), "deadline");
        Instant receivedAt =
                request.receivedAt() == null ? null : request.receivedAt().toInstant();
        DeadlineStart start = new DeadlineStart(request.issuedOn(), receivedAt);
        OfficeCalendar calendar = calendars.ofAgency(request.agency());
        Deadline deadline = calculator.deadline(request.deadline(), start, calendar);
        Count count = calculator.count(request.deadline(), start, calendar);
        return new DeadlineExplanationResponse(
                deadline.kind(),
                deadline.isDated() ? deadline.dueOn() : null,
                deadline.isDated() ? deadline.dueAt() : null,
                deadline.hasHour(),
                calendar.id(),
                deadline.isProvisional(),
                count == null ? null : count.beforeRoll(),
                count == null
                        ? List.of()
                        : count.skipped().stream()
                                .map(DeadlineExplanationResponse.Skipped::of)
                                .toList(),
                !deadline.isDated()
                        ? null
                        : calendar.day(deadline.dueOn())
                                .filter(day -> day.kind() == CalendarDay.Kind.OFF)
                                .map(CalendarDay::name)
                                .orElse(null));
    }
}
