package vn.dondoc.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.dondoc.notification.obligation.PlanningService;

/** Keeps the newest calendars, and moves what was planned by the ones before. */
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
        // Who plans or fires by the old days is waited for; who comes later waits.
        planning.stopPlanning();
        List<String> moved =
                events.stream().filter(this::update).map(CalendarEvent::id).toList();
        if (moved.isEmpty()) {
            return;
        }
        calendars.redrawStretches();
        if (moved.contains(CalendarRepository.NATIONAL)) {
            planning.replanAll();
        } else {
            planning.replanAgencies(moved);
        }
    }

    /** Whether any day is other than before. */
    private boolean update(CalendarEvent event) {
        if (!calendars.update(event)) {
            return false;
        }
        return event.isNational()
                ? calendars.updateWorkingDays(event.workingDays()) > 0
                : calendars.updateOwnDays(event.id(), event.calendar()) > 0;
    }
}
