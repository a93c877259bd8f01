package vn.dondoc.task.directive;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of working with a directive. */
public final class DirectiveProblem {

    public static final ProblemType DIRECTIVE_WITHOUT_FORCE =
            new ProblemType("directive-without-force", 409, "The directive was replaced, revoked or purged");

    public static final ProblemType UNKNOWN_DIRECTIVE =
            new ProblemType("unknown-directive", 422, "No such directive of the body is known and in force");

    private DirectiveProblem() {}
}
