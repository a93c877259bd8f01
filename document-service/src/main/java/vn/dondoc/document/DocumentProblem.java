package vn.dondoc.document;

import vn.dondoc.kit.problem.ProblemType;

/** The kinds of error of this service alone. */
public final class DocumentProblem {

    public static final ProblemType DIRECTIVE_ALREADY_REGISTERED =
            new ProblemType("directive-already-registered", 409, "This directive is in the register already");

    public static final ProblemType SECRET_DIRECTIVE =
            new ProblemType("secret-directive", 422, "A secret document must not be registered here");

    public static final ProblemType AGENCY_CLOSED =
            new ProblemType("agency-closed", 410, "This agency exists no longer");

    public static final ProblemType TABLE_REFUSED =
            new ProblemType("table-refused", 400, "The table cannot be imported, and nothing of it was");

    private DocumentProblem() {}
}
