package vn.dondoc.notification.digest;

/**
 * How an agency stands with the lead assignments of one body.
 *
 * @param total of the period: open at its end, or closed in it
 * @param dueSoon open, due within seven days
 * @param unacknowledged open, nobody has said that it is theirs
 * @param waiting for the body's decision
 */
record Standing(
        String agencyName,
        int total,
        int doneInTime,
        int doneLate,
        int openInTime,
        int openOverdue,
        int withoutDeadline,
        int dueSoon,
        int unacknowledged,
        int waiting) {}
