package vn.dondoc.task.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.kit.republication.Portion;
import vn.dondoc.kit.republication.ToldState;

/** Calendars, told again. An agency's own that this database has lost stays in use elsewhere until it is entered again. */
@ApplicationScoped
class ToldCalendars implements ToldState {

    private final CalendarRepository calendars;

    ToldCalendars(CalendarRepository calendars) {
        this.calendars = calendars;
    }

    @Override
    public String kind() {
        return "calendars";
    }

    @Override
    public String topic() {
        return CalendarChanged.TOPIC;
    }

    @Override
    public Portion behind(String key, int limit) {
        List<CalendarChanged> held = calendars.holdPublished(key, limit);
        return Portion.of(
                held.stream().map(CalendarChanged::outgoing).toList(),
                held.isEmpty() ? null : held.getLast().calendarId(),
                held.size() == limit);
    }

    @Override
    public Set<String> known(Collection<String> keys) {
        return calendars.ids().stream().filter(keys::contains).collect(Collectors.toSet());
    }
}
