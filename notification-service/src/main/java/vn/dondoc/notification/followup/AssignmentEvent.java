package vn.dondoc.notification.followup;

/** An assignment's state, what orders it among the assignment's states, and the work that caused it. */
record AssignmentEvent(long epoch, long version, String correlationId, AssignmentChanged assignment) {}
