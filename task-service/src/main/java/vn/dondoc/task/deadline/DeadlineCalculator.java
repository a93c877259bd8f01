package vn.dondoc.task.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.deadline.DeadlineRequest.AfterSpan;
import vn.dondoc.task.deadline.DeadlineRequest.Every;
import vn.dondoc.task.deadline.DeadlineRequest.InPeriod;
import vn.dondoc.time.CalendarPeriod;
import vn.dondoc.time.Count;
import vn.dondoc.time.Counter;
import vn.dondoc.time.OfficeCalendar;
import vn.dondoc.time.Recurrence;
import vn.dondoc.time.RollRule;
import vn.dondoc.time.Span;
import vn.dondoc.time.WorkingHours;

/**
 * Computes the day a deadline names, in the calendar of the agency that has it, by the office's policy. Printed days never
 * roll by themselves; computed ones do.
 */
@ApplicationScoped
public class DeadlineCalculator {

    private final DeadlineConfig policy;
    private final WorkingHours hours;
    private final ZoneId zone;

    DeadlineCalculator(DeadlineConfig policy, TimeConfig time) {
        this.policy = policy;
        this.hours = WorkingHours.of(WorkingHours.shifts(policy.hours()), policy.cutOff());
        this.zone = time.zone();
    }

    /**
     * The deadline, without a day if none can be known yet.
     *
     * @param valid has passed {@link DeadlineChecks}
     */
    public Deadline deadline(DeadlineRequest valid, DeadlineStart start, OfficeCalendar calendar) {
        DeadlineRequest term = valid.issuedOn(start.issuedOn());
        if (term.at() != null) {
            return Deadline.before(term.at().toInstant(), zone, term.phrase()).as(DeadlineKind.HOUR, term);
        }
        Count count = count(term, start, calendar);
        if (count == null) {
            return Deadline.undated(term.kind(), term.phrase()).as(term.kind(), term);
        }
        Deadline dated = count.hour() == null
                ? Deadline.on(count.lastDay(), zone, term.phrase())
                : Deadline.before(
                        count.lastDay().atTime(count.hour()).atZone(zone).toInstant(), zone, term.phrase());
        boolean movable = rollOf(term) != RollRule.NONE || term.span() != null && isWorking(term.span());
        return dated.as(term.kind(), term).countedIn(movable ? calendar.id() : null, count.settled());
    }

    /** How the day is counted; null where there is none, or none yet. */
    public @Nullable Count count(DeadlineRequest valid, DeadlineStart start, OfficeCalendar calendar) {
        DeadlineRequest term = valid.issuedOn(start.issuedOn());
        Counter counter = new Counter(calendar, hours);
        if (term.on() != null) {
            return counter.day(lastDay(term.on(), term), rollOf(term));
        }
        if (term.at() != null) {
            LocalDate last = Deadline.before(term.at().toInstant(), zone, null).dueOn();
            return counter.day(last, RollRule.NONE);
        }
        if (term.period() != null) {
            return counter.day(period(term.period()), rollOf(term));
        }
        if (term.span() != null) {
            return span(term, term.span(), start, counter);
        }
        if (term.every() != null) {
            return recurring(term, term.every(), start, counter);
        }
        DeadlineRequest.AtEvent event = term.event();
        return event == null || event.on() == null ? null : counter.day(event.on(), rollOf(term));
    }

    /** The day of the recurrence behind the date, as the office counts it. */
    public Deadline occurrence(DeadlineRequest recurring, LocalDate nominal, OfficeCalendar calendar) {
        Count count = new Counter(calendar, hours).day(lastDay(nominal, recurring), rollOf(recurring));
        return Deadline.on(count.lastDay(), zone, recurring.phrase())
                .as(DeadlineKind.RECURRING, recurring)
                .countedIn(rollOf(recurring) == RollRule.NONE ? null : calendar.id(), count.settled());
    }

    public static Recurrence recurrence(Every every) {
        return new Recurrence(every.unit(), every.monthOrLast(), every.day());
    }

    private @Nullable Count recurring(DeadlineRequest term, Every every, DeadlineStart start, Counter counter) {
        Instant received = start.receivedAt();
        if (received == null) {
            return null;
        }
        LocalDate nominal =
                recurrence(every).firstAfter(received.atZone(zone).toLocalDate().minusDays(1));
        return counter.day(lastDay(nominal, term), rollOf(term));
    }

    private @Nullable Count span(DeadlineRequest term, AfterSpan asked, DeadlineStart start, Counter counter) {
        Span span = new Span(asked.length(), asked.unit(), asked.directionOrAfter());
        Instant received = start.receivedAt();
        if (asked.unit() == Span.Unit.WORKING_HOUR) {
            return received == null ? null : counter.hours(received.atZone(zone).toLocalDateTime(), span);
        }
        LocalDate from = asked.from() == DeadlineRequest.Anchor.RECEIVED
                ? received == null
                        ? null
                        : counter.receivedOn(received.atZone(zone).toLocalDateTime())
                : asked.day();
        return from == null ? null : counter.span(from, span, rollOf(term));
    }

    private static LocalDate period(InPeriod period) {
        return new CalendarPeriod(period.unit(), period.year(), period.numberOrFirst()).point(period.partOrEnd());
    }

    private LocalDate lastDay(LocalDate written, DeadlineRequest term) {
        return term.writtenExclusively() && policy.beforeMeansTheDayBefore() ? written.minusDays(1) : written;
    }

    private RollRule rollOf(DeadlineRequest term) {
        if (term.roll() != null) {
            return term.roll();
        }
        if (term.span() != null) {
            return term.span().directionOrAfter() == Span.Direction.AFTER
                    ? policy.rollOfSpans()
                    : policy.rollOfSpansBefore();
        }
        if (term.period() != null) {
            return policy.rollOfPeriods();
        }
        return term.every() != null ? policy.rollOfRecurring() : RollRule.NONE;
    }

    private static boolean isWorking(AfterSpan span) {
        return span.unit() == Span.Unit.WORKING_DAY
                || span.unit() == Span.Unit.WORKING_HOUR
                || span.from() == DeadlineRequest.Anchor.RECEIVED;
    }
}
