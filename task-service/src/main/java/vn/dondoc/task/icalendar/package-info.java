/**
 * An agency's deadlines in its own calendar program: an iCalendar file (RFC 5545) behind an address that the agency makes and takes
 * back. Each assignment with a deadline is there as a task (VTODO) and, for programs that show none, as an event (VEVENT).
 *
 * <p>Knows assignments and positions.
 */
@NullMarked
package vn.dondoc.task.icalendar;

import org.jspecify.annotations.NullMarked;
