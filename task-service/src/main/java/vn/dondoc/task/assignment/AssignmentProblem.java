package vn.dondoc.task.assignment;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of the life of an assignment. */
public enum AssignmentProblem implements ProblemType {
    TRANSITION_NOT_ALLOWED("transition-not-allowed", 409, "The assignment's state does not allow this");

    private final String slug;
    private final int status;
    private final String title;

    AssignmentProblem(String slug, int status, String title) {
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
