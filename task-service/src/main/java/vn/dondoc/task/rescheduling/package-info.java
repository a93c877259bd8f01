/**
 * The deadlines of assignments over time: their start when issued, their corrections, their whole record. Every change passes
 * through {@link vn.dondoc.task.rescheduling.DeadlineChanges}, which appends to the history, audits and tells of it.
 *
 * <p>Knows assignments, deadlines and calendars; those who decide on deadlines use it.
 */
@NullMarked
package vn.dondoc.task.rescheduling;

import org.jspecify.annotations.NullMarked;
