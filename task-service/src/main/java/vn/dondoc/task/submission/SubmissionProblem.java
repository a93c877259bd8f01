package vn.dondoc.task.submission;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of reports. */
public final class SubmissionProblem {

    public static final ProblemType AWAITS_APPROVAL =
            new ProblemType("awaits-approval", 409, "A report already waits for the agency's approver");

    public static final ProblemType RECEIVED_OUT_OF_RANGE = new ProblemType(
            "received-out-of-range", 422, "A report can have reached the office neither in the future nor too early");

    private SubmissionProblem() {}
}
