package vn.dondoc.task.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.outbox.OutgoingEvent;

/** Tells others of calendars that have changed. */
@ApplicationScoped
public class CalendarService {

    private static final Logger LOG = Logger.getLogger(CalendarService.class);

    private final CalendarRepository calendars;
    private final Outbox outbox;

    CalendarService(CalendarRepository calendars, Outbox outbox) {
        this.calendars = calendars;
        this.outbox = outbox;
    }

    /** Publishes each new version once, however many replicas start at the same time. */
    @Transactional
    public void publishChanges() {
        List<CalendarChanged> changed = calendars.takeUnpublished();
        outbox.append(changed.stream()
                .map(calendar -> new OutgoingEvent(
                        CalendarChanged.TOPIC,
                        CalendarChanged.TYPE,
                        calendar.calendarId(),
                        calendar.version(),
                        calendar))
                .toList());
        changed.forEach(calendar ->
                LOG.infof("calendar %s, version %d, is published", calendar.calendarId(), calendar.version()));
    }
}
