package vn.dondoc.task.adoption;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of taking a proposal over. */
public final class AdoptionProblem {

    public static final ProblemType UNCLEAR_NAMES =
            new ProblemType("unclear-names", 422, "It is not clear who is meant");

    public static final ProblemType ITEM_NOT_OFFERED =
            new ProblemType("item-not-offered", 422, "There is no such proposed item, or it was decided already");

    public static final ProblemType INCOMPLETE_ITEM =
            new ProblemType("incomplete-item", 422, "Something of the task must be said by a person");

    private AdoptionProblem() {}
}
