package vn.dondoc.task.agency;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of naming an agency. */
public final class AgencyProblem {

    public static final ProblemType UNKNOWN_AGENCY =
            new ProblemType("unknown-agency", 422, "An agency is not in the register, or not on that day");

    private AgencyProblem() {}
}
