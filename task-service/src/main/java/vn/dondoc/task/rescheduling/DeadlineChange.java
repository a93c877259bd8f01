package vn.dondoc.task.rescheduling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlineResponse;

/**
 * The deadline that follows an assignment's present one.
 *
 * @param before the present one as it is shown; null where it has no day
 * @param next with the next version
 */
public record DeadlineChange(UUID assignment, @Nullable DeadlineResponse before, Deadline next) {

    /** Another day by a decision or a calendar: the original stays. */
    public static DeadlineChange following(UUID assignment, Deadline present, Deadline next) {
        return new DeadlineChange(assignment, DeadlineResponse.of(present), present.followedBy(next));
    }
}
