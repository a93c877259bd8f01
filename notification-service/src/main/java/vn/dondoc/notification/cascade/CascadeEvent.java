package vn.dondoc.notification.cascade;

/** What waits on an assignment, and what orders it among its states. */
record CascadeEvent(long epoch, long version, CascadeChanged cascade) {}
