package vn.dondoc.task.rescheduling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.calendar.CalendarRepository;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlineCalculator;
import vn.dondoc.task.deadline.DeadlineRequest;
import vn.dondoc.task.deadline.DeadlineStart;
import vn.dondoc.time.OfficeCalendar;

/** What another receiver does to deadlines: those that count from the receipt count anew, in the calendar of who has it now. */
@ApplicationScoped
public class DeadlineReceipts {

    private final CalendarRepository calendars;
    private final DeadlineCalculator calculator;

    DeadlineReceipts(CalendarRepository calendars, DeadlineCalculator calculator) {
        this.calendars = calendars;
        this.calculator = calculator;
    }

    /** By assignment; none for one whose deadline is a day, as printed or as decided since. */
    public Map<UUID, Deadline> recounted(Collection<Assignment> assignments, String receiver, Instant received) {
        Map<UUID, Deadline> recounted = new HashMap<>();
        OfficeCalendar calendar = calendars.ofAgency(receiver);
        for (Assignment assignment : assignments) {
            Deadline present = assignment.deadlineAsSet();
            DeadlineRequest term = present == null ? null : present.term();
            if (present != null && term != null && countsFromReceipt(term)) {
                DeadlineStart start =
                        new DeadlineStart(assignment.task().directive().issuedOn(), received);
                recounted.put(assignment.id(), present.followedBy(calculator.deadline(term, start, calendar)));
            }
        }
        return recounted;
    }

    private static boolean countsFromReceipt(DeadlineRequest term) {
        return term.span() != null && term.span().countsFromReceipt();
    }
}
