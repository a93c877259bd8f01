package vn.dondoc.notification.agency;

/** An agency's state and what orders it among the agency's states. */
record AgencyEvent(long epoch, long version, AgencyChanged agency) {}
