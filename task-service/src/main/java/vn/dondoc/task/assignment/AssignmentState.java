package vn.dondoc.task.assignment;

/** Where an assignment stands. */
public enum AssignmentState {
    /** Not yet issued; unknown to the agency. */
    DRAFT,
    ASSIGNED,
    IN_PROGRESS,
    /** Reported as done, waits for acceptance. */
    SUBMITTED,
    COMPLETED,
    WITHDRAWN;

    public boolean isOpen() {
        return switch (this) {
            case ASSIGNED, IN_PROGRESS, SUBMITTED -> true;
            case DRAFT, COMPLETED, WITHDRAWN -> false;
        };
    }
}
