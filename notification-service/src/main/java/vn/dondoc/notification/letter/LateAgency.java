package vn.dondoc.notification.letter;

/** An agency with late assignments, and the body that gave them. */
record LateAgency(String agencyCode, String agencyName, String bodyCode, String bodyName) {}
