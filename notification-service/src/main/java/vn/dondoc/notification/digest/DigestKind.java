package vn.dondoc.notification.digest;

/** What a digest tells. */
enum DigestKind {
    DAILY,
    WEEKLY,
    MONTHLY
}
