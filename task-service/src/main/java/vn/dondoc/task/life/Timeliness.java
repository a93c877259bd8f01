package vn.dondoc.task.life;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.deadline.Deadline;

/** The second axis beside the state: computed for an instant, never stored. */
@Schema(
        description =
                "ON_TIME and LATE: completed, by the moment the accepted report was submitted. IN_TIME and OVERDUE: not completed; what was submitted in time is not overdue while it waits. NO_DEADLINE: không hạn")
public enum Timeliness {
    ON_TIME,
    LATE,
    IN_TIME,
    OVERDUE,
    NO_DEADLINE;

    public static Timeliness of(
            AssignmentState state, @Nullable Deadline deadline, @Nullable Instant submittedAt, Instant now) {
        if (deadline == null) {
            return NO_DEADLINE;
        }
        return switch (state) {
            case COMPLETED -> submittedAt != null && deadline.hasPassed(submittedAt) ? LATE : ON_TIME;
            case SUBMITTED -> submittedAt != null && deadline.hasPassed(submittedAt) ? OVERDUE : IN_TIME;
            case DRAFT, ASSIGNED, IN_PROGRESS, DECLINED, SUSPENDED, WITHDRAWN ->
                deadline.hasPassed(now) ? OVERDUE : IN_TIME;
        };
    }
}
