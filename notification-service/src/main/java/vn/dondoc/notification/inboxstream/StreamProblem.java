package vn.dondoc.notification.inboxstream;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of streams. */
final class StreamProblem {

    static final ProblemType STALE_CURSOR =
            new ProblemType("stale-cursor", 410, "What followed this cursor is no longer known; begin with the list");

    static final ProblemType TOO_MANY_STREAMS =
            new ProblemType("too-many-streams", 503, "As many streams are open as this replica can hold");

    private StreamProblem() {}
}
