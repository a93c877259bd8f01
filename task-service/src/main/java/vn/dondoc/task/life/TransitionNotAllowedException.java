package vn.dondoc.task.life;

/** The life of an assignment has no such step. */
public class TransitionNotAllowedException extends RuntimeException {

    private TransitionNotAllowedException(String message) {
        super(message);
    }

    static TransitionNotAllowedException between(AssignmentState from, AssignmentState to) {
        return new TransitionNotAllowedException("an assignment that is " + from + " cannot become " + to);
    }

    public static TransitionNotAllowedException notSuspended(AssignmentState state) {
        return new TransitionNotAllowedException("an assignment that is " + state + " is not SUSPENDED");
    }

    public static TransitionNotAllowedException forInformation() {
        return new TransitionNotAllowedException("the assignment is for information: nothing is owed");
    }

    public static TransitionNotAllowedException purged() {
        return new TransitionNotAllowedException("the directive was purged: nothing can be owed of it any more");
    }

    public static TransitionNotAllowedException notOpen(AssignmentState state) {
        return new TransitionNotAllowedException("an assignment that is " + state + " is not open");
    }
}
