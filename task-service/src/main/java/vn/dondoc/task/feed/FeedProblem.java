package vn.dondoc.task.feed;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of the feed. */
public final class FeedProblem {

    public static final ProblemType STALE_CURSOR =
            new ProblemType("stale-cursor", 410, "What followed this cursor is no longer known; begin with a snapshot");

    public static final ProblemType TOO_MANY_STREAMS =
            new ProblemType("too-many-streams", 503, "As many streams are open as this replica can hold");

    private FeedProblem() {}
}
