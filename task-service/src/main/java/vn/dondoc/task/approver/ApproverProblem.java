package vn.dondoc.task.approver;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of an agency's own approval. */
public final class ApproverProblem {

    public static final ProblemType NOT_AN_APPROVER =
            new ProblemType("not-an-approver", 403, "You are not an approver of this agency, nor a deputy of one");

    private ApproverProblem() {}
}
