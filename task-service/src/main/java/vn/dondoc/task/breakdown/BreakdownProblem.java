package vn.dondoc.task.breakdown;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of breaking a directive down. */
public final class BreakdownProblem {

    public static final ProblemType DEADLINE_BEFORE_ISSUE =
            new ProblemType("deadline-before-issue", 422, "A deadline lies before the directive's date");

    public static final ProblemType TASK_ISSUED =
            new ProblemType("task-issued", 409, "The task is issued and can be neither corrected nor removed");

    private BreakdownProblem() {}
}
