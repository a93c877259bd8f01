package vn.dondoc.notification.ladder;

import vn.dondoc.kit.problem.ProblemType;

/** The kinds of error of policies. */
final class PolicyProblem {

    static final ProblemType CASE_TAKEN =
            new ProblemType("policy-case-taken", 422, "Another policy is in force for the same case");

    static final ProblemType CASE_FIXED =
            new ProblemType("policy-case-fixed", 422, "The subject, urgency and origin of a policy stay as they are");

    private PolicyProblem() {}
}
