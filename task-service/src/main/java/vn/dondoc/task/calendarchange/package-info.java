/**
 * Changing a year of a calendar: a preview of the deadlines that move, then the change with all of them in one transaction.
 * Knows calendars and the deadlines of assignments.
 */
@NullMarked
package vn.dondoc.task.calendarchange;

import org.jspecify.annotations.NullMarked;
