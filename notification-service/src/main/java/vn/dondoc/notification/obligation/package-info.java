/**
 * Which rungs of the ladder an assignment has to climb, and the sweep that fires them.
 *
 * <p>An obligation is one rung of one assignment, cycle and deadline version: its row is what makes it fire once, however
 * often it is planned and by however many sweeps it is found. Planning happens in the transaction that applies the event.
 *
 * <p>Locks are taken in one order: the calendar's row (shared by planners and sweeps, exclusive to a change of the calendar),
 * then follow-ups, then obligations, then notices. A sweep waits for none of them; it skips what others hold.
 */
@NullMarked
package vn.dondoc.notification.obligation;

import org.jspecify.annotations.NullMarked;
