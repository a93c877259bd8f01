package vn.dondoc.task.review;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of settling a breakdown. */
public final class ReviewProblem {

    public static final ProblemType BREAKDOWN_SETTLED =
            new ProblemType("breakdown-settled", 409, "The breakdown was issued or dismissed already");

    private ReviewProblem() {}
}
