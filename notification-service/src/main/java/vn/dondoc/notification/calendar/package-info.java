/**
 * The national calendar as one row per day, fed by calendar-changed; until one came, weekends only. An agency that keeps a
 * calendar of its own has the days by which it differs. A change moves what is planned in the transaction that applies it.
 */
@NullMarked
package vn.dondoc.notification.calendar;

import org.jspecify.annotations.NullMarked;
