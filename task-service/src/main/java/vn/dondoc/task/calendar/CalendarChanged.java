package vn.dondoc.task.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.outbox.OutgoingEvent;

/**
 * The full state of a calendar, as {@code calendar-changed.v1} carries it.
 *
 * @param basedOn the calendar from which this one differs by its days; null: it stands alone
 */
public record CalendarChanged(
        String calendarId,
        long version,
        String name,
        List<String> weekend,
        List<Day> days,
        @Nullable LocalDate confirmedThrough,
        @Nullable String basedOn) {

    static final String TOPIC = "dondoc.calendar-events.v1";
    static final String TYPE = "calendar-changed.v1";

    /** @param kind OFF: a weekday that is off; WORK: a weekend day that is worked instead */
    public record Day(LocalDate date, String kind, String name) {}

    OutgoingEvent outgoing() {
        return new OutgoingEvent(TOPIC, TYPE, calendarId, version, this);
    }
}
