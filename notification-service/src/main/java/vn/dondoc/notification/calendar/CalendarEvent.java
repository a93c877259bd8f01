package vn.dondoc.notification.calendar;

import static vn.dondoc.notification.calendar.CalendarRepository.NATIONAL;

import vn.dondoc.time.WorkingCalendar;

/**
 * A calendar's state and what orders it among the calendar's states.
 *
 * @param id "national", or the agency's code
 * @param workingDays the week with the calendar's own days; for an agency's, those of the nation are not in it
 */
record CalendarEvent(String id, long epoch, long version, CalendarChanged calendar, WorkingCalendar workingDays) {

    boolean isNational() {
        return id.equals(NATIONAL);
    }
}
