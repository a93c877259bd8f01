package vn.dondoc.task.life;

import java.util.Set;

/** Where an assignment stands. */
public enum AssignmentState {
    /** Not yet issued; unknown to the agency. */
    DRAFT,
    ASSIGNED,
    IN_PROGRESS,
    /** Reported as done, waits for acceptance. */
    SUBMITTED,
    /** The agency says that it is not its work; the office decides, and the deadline keeps running. */
    DECLINED,
    /** Put aside by the office; nobody is chased. */
    SUSPENDED,
    COMPLETED,
    WITHDRAWN;

    /** Owed still. */
    public static final Set<AssignmentState> OPEN = Set.of(ASSIGNED, IN_PROGRESS, SUBMITTED, DECLINED, SUSPENDED);

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
