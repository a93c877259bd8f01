package vn.dondoc.task.life;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of the life of an assignment. */
public final class LifeProblem {

    public static final ProblemType TRANSITION_NOT_ALLOWED =
            new ProblemType("transition-not-allowed", 409, "The assignment's state does not allow this");

    private LifeProblem() {}
}
