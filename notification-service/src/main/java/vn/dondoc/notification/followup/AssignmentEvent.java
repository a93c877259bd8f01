package vn.dondoc.notification.followup;

/**
 * An assignment's state, what orders it among the assignment's states, and the work that caused it.
 *
 * @param purged whether its directive must be forgotten; the state says nothing any more
 */
record AssignmentEvent(long epoch, long version, String correlationId, boolean purged, AssignmentChanged assignment) {}
