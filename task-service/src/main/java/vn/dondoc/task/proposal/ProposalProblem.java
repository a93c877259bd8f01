package vn.dondoc.task.proposal;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of proposing a breakdown. */
public final class ProposalProblem {

    public static final ProblemType SECRET_TEXT =
            new ProblemType("secret-directive", 422, "Secret documents are not handled by this system");

    private ProposalProblem() {}
}
