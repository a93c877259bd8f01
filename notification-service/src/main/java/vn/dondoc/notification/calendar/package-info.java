/**
 * The national calendar as one row per day, fed by calendar-changed; until one came, weekends only. A change moves what is
 * planned in the transaction that applies it.
 */
@NullMarked
package vn.dondoc.notification.calendar;

import org.jspecify.annotations.NullMarked;
