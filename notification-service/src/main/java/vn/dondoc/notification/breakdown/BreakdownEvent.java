package vn.dondoc.notification.breakdown;

import java.time.Instant;

/** A breakdown's state, what orders it among the breakdown's states, and the work that caused it. */
record BreakdownEvent(long epoch, long version, String correlationId, Instant at, BreakdownChanged breakdown) {}
