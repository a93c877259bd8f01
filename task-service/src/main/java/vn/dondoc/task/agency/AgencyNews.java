package vn.dondoc.task.agency;

/** What {@code dondoc.agency-events.v1} tells that this service keeps. */
sealed interface AgencyNews permits AgencyChanged, AgencyGroupChanged {}
