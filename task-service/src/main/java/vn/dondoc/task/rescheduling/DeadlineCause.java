package vn.dondoc.task.rescheduling;

/** Why an assignment has a deadline it had not before. */
public enum DeadlineCause {
    ISSUE,
    CORRECTION,
    EXTENSION,
    CALENDAR,
    /** Another agency received it: what counts from the receipt counts anew. */
    REASSIGNMENT
}
