package vn.dondoc.task.assignment;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of the parts that agencies have in tasks. */
public final class AssignmentProblem {

    public static final ProblemType ALREADY_HAS_A_PART =
            new ProblemType("already-has-a-part", 422, "The agency already has a part in this task");

    private AssignmentProblem() {}
}
