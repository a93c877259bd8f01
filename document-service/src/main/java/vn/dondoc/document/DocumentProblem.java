package vn.dondoc.document;

import vn.dondoc.kit.problem.ProblemType;

/** The kinds of error of this service alone. */
public enum DocumentProblem implements ProblemType {
    DIRECTIVE_ALREADY_REGISTERED("directive-already-registered", 409, "This directive is in the register already"),
    SECRET_DIRECTIVE("secret-directive", 422, "A secret document must not be registered here");

    private final String slug;
    private final int status;
    private final String title;

    DocumentProblem(String slug, int status, String title) {
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
