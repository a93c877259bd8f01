package vn.dondoc.notification.followup;

import java.time.Instant;

/**
 * An assignment's state, what orders it among the assignment's states, and the work that caused it.
 *
 * @param at when it came about, by task-service's clock
 * @param sentBack whether the office has just sent the work back: a redo, or a decline it did not grant
 * @param purged whether its directive must be forgotten; the state says nothing any more
 */
record AssignmentEvent(
        long epoch,
        long version,
        String correlationId,
        Instant at,
        boolean sentBack,
        boolean purged,
        AssignmentChanged assignment) {}
