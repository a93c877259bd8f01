package vn.dondoc.task.queue;

/** What is to be decided. */
public enum WorkKind {
    /** Tasks were proposed or drafted, and wait to be issued; its subject is the directive. */
    SETTLE_BREAKDOWN,
    /** An agency reports work done; its subject is the assignment. */
    ACCEPT_SUBMISSION,
    /** An agency says that it is not its work; its subject is the assignment. */
    DECIDE_DECLINE,
    /** An agency asks for more time; its subject is the assignment. */
    DECIDE_EXTENSION,
    /** A directive was revoked or replaced, or an agency reorganised; its subject is the assignment. */
    DECIDE_CASCADE,
    /** A registered document may be the report of work that is still owed; its subject is the assignment. */
    CONFIRM_ANSWER,
    /** Nobody is sure whom a directive means by a name; its subject is the unclear name. */
    RESOLVE_NAME,
    /** A deadline rests on a calendar that is not confirmed; its subject is the assignment. */
    CONFIRM_DEADLINE
}
