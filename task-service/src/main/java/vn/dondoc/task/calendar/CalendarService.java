package vn.dondoc.task.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.time.lunar.ProposedHolidays;

/** Reads calendars, and tells others of those that have changed. */
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
        outbox.append(changed.stream().map(CalendarChanged::outgoing).toList());
        changed.forEach(calendar ->
                LOG.infof("calendar %s, version %d, is published", calendar.calendarId(), calendar.version()));
    }

    @Transactional
    public CalendarResponse.Many all() {
        return new CalendarResponse.Many(calendars.ids().stream()
                .map(id -> CalendarResponse.of(id, calendars.version(id).orElse(0L), calendars.settledYears(id)))
                .toList());
    }

    @Transactional
    public CalendarYearResponse year(String id, int year) {
        long version = calendars
                .version(id)
                .orElseThrow(
                        () -> Problem.notFound("no calendar " + id + "; an agency without one keeps the national"));
        return CalendarYearResponse.of(calendars.year(id, year), version);
    }

    /** What the law and the lunar calendar suggest; in force is only what is confirmed. */
    public CalendarYearResponse proposal(int year) {
        return CalendarYearResponse.of(
                new CalendarYear(CalendarRepository.NATIONAL, year, ProposedHolidays.of(year), false, null), 0);
    }

    /** Locks the calendar until the transaction ends; 0 if there is none of that id. */
    public long lock(String id) {
        return calendars.lock(id);
    }

    /** Puts the year in force in the caller's transaction and tells others. */
    public CalendarYearResponse replace(CalendarYear year, String calendarName) {
        calendars.create(year.calendar(), calendarName);
        calendars.replace(year);
        publishChanges();
        return year(year.calendar(), year.year());
    }
}
