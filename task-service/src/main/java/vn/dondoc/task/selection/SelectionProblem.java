package vn.dondoc.task.selection;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of decisions on many. */
public final class SelectionProblem {

    public static final ProblemType SELECTION_CHANGED =
            new ProblemType("selection-changed", 409, "What was previewed has changed since");

    public static final ProblemType SELECTION_TOO_LARGE =
            new ProblemType("selection-too-large", 422, "The selection has more assignments than one decision takes");

    public static final ProblemType DAY_HAS_PASSED =
            new ProblemType("day-has-passed", 422, "A deadline cannot be moved into the past");

    private SelectionProblem() {}
}
