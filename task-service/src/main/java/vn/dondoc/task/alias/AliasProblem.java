package vn.dondoc.task.alias;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of approving aliases. */
public final class AliasProblem {

    public static final ProblemType ALIAS_TAKEN =
            new ProblemType("alias-taken", 409, "The phrase is an approved alias of another agency");

    private AliasProblem() {}
}
