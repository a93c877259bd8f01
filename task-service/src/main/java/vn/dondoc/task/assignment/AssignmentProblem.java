package vn.dondoc.task.assignment;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of the life of an assignment. */
public final class AssignmentProblem {

    public static final ProblemType TRANSITION_NOT_ALLOWED =
            new ProblemType("transition-not-allowed", 409, "The assignment's state does not allow this");

    public static final ProblemType ALREADY_HAS_A_PART =
            new ProblemType("already-has-a-part", 422, "The agency already has a part in this task");

    private AssignmentProblem() {}
}
