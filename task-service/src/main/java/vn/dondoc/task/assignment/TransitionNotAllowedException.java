package vn.dondoc.task.assignment;

/** The life of an assignment has no such step. */
public class TransitionNotAllowedException extends RuntimeException {

    private TransitionNotAllowedException(String message) {
        super(message);
    }

    static TransitionNotAllowedException between(AssignmentState from, AssignmentState to) {
        return new TransitionNotAllowedException("an assignment that is " + from + " cannot become " + to);
    }

    static TransitionNotAllowedException notSuspended(AssignmentState state) {
        return new TransitionNotAllowedException("an assignment that is " + state + " is not SUSPENDED");
    }

    static TransitionNotAllowedException forInformation() {
        return new TransitionNotAllowedException("the assignment is for information: nothing is owed");
    }

    static TransitionNotAllowedException purged() {
        return new TransitionNotAllowedException("the directive was purged: nothing can be owed of it any more");
    }

    static TransitionNotAllowedException notOpen(AssignmentState state) {
        return new TransitionNotAllowedException("an assignment that is " + state + " is not open");
    }
}
