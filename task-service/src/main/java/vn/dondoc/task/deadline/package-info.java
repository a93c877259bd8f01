/**
 * Deadlines of every class: the phrase as written, the term as set, the last valid day and the exclusive instant, computed once
 * in the calendar of the agency. Knows calendars, and no other feature; who changes a deadline and when is not its business.
 */
@NullMarked
package vn.dondoc.task.deadline;

import org.jspecify.annotations.NullMarked;
