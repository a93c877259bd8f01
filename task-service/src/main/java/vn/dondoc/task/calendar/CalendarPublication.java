package vn.dondoc.task.calendar;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** At each start: a migration may have changed a calendar. */
@Singleton
class CalendarPublication {

    private final CalendarService calendars;

    CalendarPublication(CalendarService calendars) {
        this.calendars = calendars;
    }

    void onStart(@Observes StartupEvent started) {
        calendars.publishChanges();
    }
}
