package vn.dondoc.task.deadline;

import java.time.LocalDate;
import java.time.ZoneId;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.deadline.DeadlineRequest.AfterSpan;
import vn.dondoc.task.deadline.DeadlineRequest.Anchor;
import vn.dondoc.task.deadline.DeadlineRequest.InPeriod;
import vn.dondoc.time.CalendarPeriod;
import vn.dondoc.time.Span;

/** What a request alone shows to be wrong with a deadline. */
public final class DeadlineChecks {

    /** The calendars are kept for these years. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private DeadlineChecks() {}

    /**
     * @param path of the deadline in the request's body
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the field that is missing, too many or out of range
     */
    public static void require(DeadlineRequest deadline, ZoneId zone, String path) {
        if (deadline.classesGiven() != 1) {
            throw Problem.invalidField(path, "must have exactly one of on, at, period, span, event, every and undated");
        }
        if (deadline.on() != null) {
            requireWithinCalendar(deadline.on(), path + "/on");
        }
        if (deadline.at() != null) {
            LocalDate last = deadline.at().minusNanos(1).atZoneSameInstant(zone).toLocalDate();
            requireWithinCalendar(last, path + "/at");
        }
        if (deadline.period() != null) {
            require(deadline.period(), path + "/period");
        }
        if (deadline.span() != null) {
            require(deadline.span(), path + "/span");
        }
        if (deadline.event() != null && deadline.event().on() != null) {
            requireWithinCalendar(deadline.event().on(), path + "/event/on");
        }
        if (deadline.every() != null) {
            requireRecurrence(deadline.every(), path + "/every");
        }
    }

    private static void require(InPeriod period, String path) {
        if (period.numberOrFirst() > period.unit().perYear()) {
            throw Problem.invalidField(path + "/number", "a year has no such " + period.unit());
        }
        if (period.number() == null && period.unit() != CalendarPeriod.Unit.YEAR) {
            throw Problem.invalidField(path + "/number", "must say which " + period.unit() + " of the year");
        }
    }

    private static void require(AfterSpan span, String path) {
        if ((span.from() == Anchor.DAY) != (span.day() != null)) {
            throw Problem.invalidField(path + "/day", "must be given if, and only if, from is DAY");
        }
        if (span.day() != null) {
            requireWithinCalendar(span.day(), path + "/day");
        }
        if (span.unit() == Span.Unit.WORKING_HOUR && span.from() != Anchor.RECEIVED) {
            throw Problem.invalidField(path + "/from", "working hours are counted from the receipt");
        }
        if (span.from() == Anchor.RECEIVED && span.directionOrAfter() == Span.Direction.BEFORE) {
            throw Problem.invalidField(path + "/direction", "nothing can be due before it is received");
        }
        if (span.unit() == Span.Unit.YEAR && span.length() > 50) {
            throw Problem.invalidField(path + "/length", "must be 50 years at most");
        }
    }

    private static void requireRecurrence(DeadlineRequest.Every every, String path) {
        try {
            DeadlineCalculator.recurrence(every);
        } catch (IllegalArgumentException e) {
            throw Problem.invalidField(path, String.valueOf(e.getMessage()));
        }
    }

    private static void requireWithinCalendar(LocalDate day, String path) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw Problem.invalidField(path, "must lie between 1990 and 2099");
        }
    }
}
