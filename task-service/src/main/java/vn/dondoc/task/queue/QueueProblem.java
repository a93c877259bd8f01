package vn.dondoc.task.queue;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of the desk. */
public final class QueueProblem {

    public static final ProblemType CLAIMED_BY_ANOTHER =
            new ProblemType("claimed-by-another", 409, "Another officer has claimed it");

    public static final ProblemType ALREADY_SETTLED = new ProblemType("already-settled", 409, "It waits no more");

    private QueueProblem() {}
}
