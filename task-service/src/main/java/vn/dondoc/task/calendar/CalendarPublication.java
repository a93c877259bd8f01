package vn.dondoc.task.calendar;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import vn.dondoc.kit.worker.ServiceOpened;

/** At each start: a migration may have changed a calendar. */
@Singleton
class CalendarPublication {

    private final CalendarService calendars;

    CalendarPublication(CalendarService calendars) {
        this.calendars = calendars;
    }

    void onOpen(@Observes ServiceOpened opened) {
        calendars.publishChanges();
    }
}
