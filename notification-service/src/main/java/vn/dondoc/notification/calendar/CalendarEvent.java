package vn.dondoc.notification.calendar;

import vn.dondoc.time.WorkingCalendar;

/** A calendar's state and what orders it among the calendar's states. */
record CalendarEvent(long epoch, long version, CalendarChanged calendar, WorkingCalendar workingDays) {}
