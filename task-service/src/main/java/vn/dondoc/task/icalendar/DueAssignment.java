package vn.dondoc.task.icalendar;

import java.time.Instant;
import vn.dondoc.task.assignment.Assignment;

/**
 * An assignment with a deadline, as a calendar has it.
 *
 * @param revision rises with each change of what is shown
 */
record DueAssignment(Assignment assignment, long revision, Instant changedAt) {}
