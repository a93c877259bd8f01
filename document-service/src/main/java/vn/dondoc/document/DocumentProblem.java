package vn.dondoc.document;

import vn.dondoc.kit.problem.ProblemType;

/** The kinds of error of this service alone. */
public final class DocumentProblem {

    public static final ProblemType DIRECTIVE_ALREADY_REGISTERED =
            new ProblemType("directive-already-registered", 409, "This directive is in the register already");

    public static final ProblemType ARRIVAL_NUMBER_TAKEN =
            new ProblemType("arrival-number-taken", 409, "Another document has this arrival number");

    public static final ProblemType SECRET_DIRECTIVE =
            new ProblemType("secret-directive", 422, "A secret document must not be registered here");

    public static final ProblemType FIELDS_NOT_READABLE =
            new ProblemType("fields-not-readable", 422, "Fields left out could not be read from the text");

    public static final ProblemType NOT_A_DRAFT = new ProblemType("not-a-draft", 409, "The directive has its number");

    public static final ProblemType NOT_IN_FORCE =
            new ProblemType("not-in-force", 409, "The directive is not in force");

    public static final ProblemType STILL_IN_FORCE =
            new ProblemType("still-in-force", 409, "The directive has not lost its force");

    public static final ProblemType NOT_CORRECTABLE =
            new ProblemType("not-correctable", 422, "A correction cannot change this");

    public static final ProblemType UNKNOWN_DIRECTIVE =
            new ProblemType("unknown-directive", 422, "The request names a directive that is not in your register");

    public static final ProblemType DIRECTIVE_PURGED =
            new ProblemType("directive-purged", 410, "The directive was purged");

    private DocumentProblem() {}
}
