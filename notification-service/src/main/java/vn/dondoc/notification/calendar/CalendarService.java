package vn.dondoc.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.dondoc.notification.obligation.PlanningService;

/** Keeps the newest calendar, and moves what was planned by the one before. */
@ApplicationScoped
class CalendarService {

    private final CalendarRepository calendars;
    private final PlanningService planning;

    CalendarService(CalendarRepository calendars, PlanningService planning) {
        this.calendars = calendars;
        this.planning = planning;
    }

    @Transactional
    void apply(List<CalendarEvent> events) {
        for (CalendarEvent event : events) {
            // The update of the calendar's row also waits for whoever plans or fires by the old days.
            if (calendars.update(event) && calendars.updateWorkingDays(event.workingDays()) > 0) {
                planning.replanAll();
            }
        }
    }
}
