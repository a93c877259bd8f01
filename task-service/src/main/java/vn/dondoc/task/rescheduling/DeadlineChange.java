package vn.dondoc.task.rescheduling;

import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.deadline.Deadline;

/**
 * The deadline that follows an assignment's present one.
 *
 * @param assignment locked
 * @param next with the next version
 */
public record DeadlineChange(Assignment assignment, Deadline next) {

    /** Another day by a decision or a calendar: the original stays. */
    public static DeadlineChange following(Assignment assignment, Deadline next) {
        return new DeadlineChange(assignment, present(assignment).followedBy(next));
    }

    /** What should have been registered: the original too. */
    static DeadlineChange correcting(Assignment assignment, Deadline right) {
        return new DeadlineChange(assignment, present(assignment).correctedTo(right));
    }

    private static Deadline present(Assignment assignment) {
        Deadline present = assignment.deadlineAsSet();
        return present == null ? Deadline.none() : present;
    }
}
