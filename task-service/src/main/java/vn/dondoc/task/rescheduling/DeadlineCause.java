package vn.dondoc.task.rescheduling;

/** Why an assignment has a deadline it had not before. */
public enum DeadlineCause {
    ISSUE,
    CORRECTION,
    EXTENSION,
    CALENDAR
}
