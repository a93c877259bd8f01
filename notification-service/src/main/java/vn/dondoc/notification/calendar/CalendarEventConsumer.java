package vn.dondoc.notification.calendar;

import static vn.dondoc.notification.calendar.CalendarRepository.NATIONAL;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.EventData;
import vn.dondoc.kit.consumer.EventHandler;
import vn.dondoc.kit.consumer.RejectedEventException;

/** Feeds the national calendar and those of agencies, which differ from it; others are of no use here. */
@ApplicationScoped
class CalendarEventConsumer implements EventHandler<CalendarEvent> {

    private final CalendarService calendars;
    private final EventData data;

    CalendarEventConsumer(CalendarService calendars, EventData data) {
        this.calendars = calendars;
        this.data = data;
    }

    @Override
    public String topic() {
        return "dondoc.calendar-events.v1";
    }

    @Override
    public Optional<CalendarEvent> decode(Event event) {
        if (!event.type().equals("calendar-changed.v1")) {
            return Optional.empty();
        }
        CalendarChanged calendar = data.read(event, CalendarChanged.class);
        if (!event.key().equals(NATIONAL) && !NATIONAL.equals(calendar.basedOn())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CalendarEvent(
                    event.key(), event.epoch(), event.version(), calendar, calendar.toWorkingCalendar()));
        } catch (IllegalArgumentException e) {
            throw new RejectedEventException("the calendar contradicts itself", e);
        }
    }

    @Override
    public void apply(List<CalendarEvent> events) {
        calendars.apply(events);
    }
}
