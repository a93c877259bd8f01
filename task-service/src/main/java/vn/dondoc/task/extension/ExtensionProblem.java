package vn.dondoc.task.extension;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of extensions. */
public final class ExtensionProblem {

    public static final ProblemType ALREADY_ASKED =
            new ProblemType("extension-already-asked", 409, "A request for an extension is not decided yet");

    public static final ProblemType NOT_ALLOWED =
            new ProblemType("extension-not-allowed", 422, "The policy does not allow this extension");

    public static final ProblemType DECIDED =
            new ProblemType("extension-decided", 409, "The request is not open any more");

    public static final ProblemType OWN_REQUEST =
            new ProblemType("own-request", 403, "Nobody decides on a request of their own");

    private ExtensionProblem() {}
}
