package vn.dondoc.task.naming;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of saying whom a name means. */
public final class NamingProblem {

    public static final ProblemType NAME_LAPSED =
            new ProblemType("name-lapsed", 409, "Nobody needs to know any more whom the name means");

    private NamingProblem() {}
}
