package vn.dondoc.task.assignment;

/** The part an agency has in a task. */
public enum AssignmentRole {
    /** Chủ trì. */
    LEAD,
    /** Phối hợp. */
    COORDINATING
}
