package vn.dondoc.task.breakdown;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of breaking a directive down. */
public enum BreakdownProblem implements ProblemType {
    UNKNOWN_AGENCY("unknown-agency", 422, "An agency is not in the register, or not on that day"),
    DEADLINE_BEFORE_ISSUE("deadline-before-issue", 422, "A deadline lies before the directive's date");

    private final String slug;
    private final int status;
    private final String title;

    BreakdownProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
