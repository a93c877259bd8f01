package vn.dondoc.task.review;

/** How far a directive's breakdown has come. */
public enum BreakdownState {
    PROPOSED,
    /** Tasks of the directive were issued, as proposed or corrected. */
    ISSUED,
    /** A person said, with a reason, that nothing is to be given. */
    DISMISSED
}
