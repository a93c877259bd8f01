package vn.dondoc.task.officelist;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of spreadsheets. */
public final class OfficeListProblem {

    public static final ProblemType UNREADABLE =
            new ProblemType("unreadable-list", 400, "The body is no spreadsheet with a list of tasks");

    public static final ProblemType BAD_ROWS =
            new ProblemType("bad-rows", 422, "Rows of the list are wrong; nothing was taken over");

    public static final ProblemType TOO_LONG =
            new ProblemType("list-too-long", 422, "The list has more rows than one can hold");

    private OfficeListProblem() {}
}
