/**
 * What this service knows of each assignment: its newest state, fed by assignment events. Closed ones are kept, so that an
 * older event that comes after the end is known to be older.
 */
@NullMarked
package vn.dondoc.notification.followup;

import org.jspecify.annotations.NullMarked;
