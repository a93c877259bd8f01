package vn.dondoc.task.calendarchange;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of changing a calendar. */
public final class CalendarChangeProblem {

    public static final ProblemType PREVIEW_STALE =
            new ProblemType("preview-stale", 409, "What was previewed is no longer what would happen");

    private CalendarChangeProblem() {}
}
