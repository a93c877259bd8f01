package vn.dondoc.notification.digest;

/** What a digest tells. */
enum DigestKind {
    DAILY,
    WEEKLY,
    MONTHLY,
    /** Drafts of urging letters that wait for the office's signature. */
    LETTERS
}
