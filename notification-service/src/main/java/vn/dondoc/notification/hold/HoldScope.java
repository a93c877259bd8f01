package vn.dondoc.notification.hold;

/** What it stops. */
enum HoldScope {
    ASSIGNMENT,
    AGENCY,
    DIRECTIVE
}
