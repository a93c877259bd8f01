/**
 * Working calendars as data, year by year, the national one and those of agencies with days of their own, and their
 * publication: other services learn of them by {@code calendar-changed}. Knows no other feature; who moves deadlines with a
 * calendar is not its business.
 */
@NullMarked
package vn.dondoc.task.calendar;

import org.jspecify.annotations.NullMarked;
