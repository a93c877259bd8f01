/**
 * Working calendars as data and their publication: other services learn of them by {@code calendar-changed}. Knows no other
 * feature.
 */
@NullMarked
package vn.dondoc.task.calendar;

import org.jspecify.annotations.NullMarked;
