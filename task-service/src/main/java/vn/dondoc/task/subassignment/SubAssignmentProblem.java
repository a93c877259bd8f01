package vn.dondoc.task.subassignment;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of giving work on. */
public final class SubAssignmentProblem {

    public static final ProblemType NOT_A_UNIT =
            new ProblemType("not-a-unit", 422, "An agency is not a unit below the one that gives the work");

    public static final ProblemType BEYOND_PARENT =
            new ProblemType("deadline-beyond-parent", 422, "A part would be due later than the whole");

    private SubAssignmentProblem() {}
}
