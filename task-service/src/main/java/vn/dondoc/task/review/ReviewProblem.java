package vn.dondoc.task.review;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of settling a breakdown. */
public final class ReviewProblem {

    public static final ProblemType BREAKDOWN_SETTLED =
            new ProblemType("breakdown-settled", 409, "The breakdown was issued or dismissed already");

    public static final ProblemType BREAKDOWN_OUTDATED =
            new ProblemType("breakdown-outdated", 409, "The directive is being read anew");

    private ReviewProblem() {}
}
