package vn.dondoc.task.assignment;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of the life of an assignment. */
public final class AssignmentProblem {

    public static final ProblemType TRANSITION_NOT_ALLOWED =
            new ProblemType("transition-not-allowed", 409, "The assignment's state does not allow this");

    private AssignmentProblem() {}
}
