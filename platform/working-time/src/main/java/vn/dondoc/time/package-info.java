/**
 * Working calendars, the arithmetic of working days and hours, and what each count passed over. Pure Java, immutable; knows no
 * clock, no database and no service.
 *
 * <p>Counting follows articles 146 to 148 of the Civil Code of 2015: the day of the event is not counted, the last day is
 * counted whole.
 */
@NullMarked
package vn.dondoc.time;

import org.jspecify.annotations.NullMarked;
