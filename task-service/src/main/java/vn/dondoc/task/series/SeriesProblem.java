package vn.dondoc.task.series;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of recurring duties. */
public final class SeriesProblem {

    public static final ProblemType ENDED = new ProblemType("series-ended", 409, "The recurring duty has ended");

    private SeriesProblem() {}
}
