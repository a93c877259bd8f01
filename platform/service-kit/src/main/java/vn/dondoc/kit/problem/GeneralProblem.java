package vn.dondoc.kit.problem;

/** The kinds of error every service has. */
public final class GeneralProblem {

    public static final ProblemType MALFORMED_BODY =
            new ProblemType("malformed-body", 400, "The request body cannot be read");

    public static final ProblemType INVALID_FIELD =
            new ProblemType("invalid-field", 400, "A field of the request breaks its rule");

    public static final ProblemType INVALID_CURSOR =
            new ProblemType("invalid-cursor", 400, "The cursor does not belong to this query");

    public static final ProblemType NOT_FOUND =
            new ProblemType("not-found", 404, "There is no such thing, or it is not yours to see");

    public static final ProblemType BODY_NOT_YOURS =
            new ProblemType("body-not-yours", 403, "Your token does not act for this body");

    public static final ProblemType REQUEST_IN_PROGRESS =
            new ProblemType("request-in-progress", 409, "A request with this Idempotency-Key is still running");

    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            new ProblemType("idempotency-key-reused", 422, "This Idempotency-Key was used for another request");

    public static final ProblemType PRECONDITION_FAILED =
            new ProblemType("precondition-failed", 412, "It was changed since you read it");

    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", 428, "The request must say which version it changes (If-Match)");

    public static final ProblemType CONCURRENT_CHANGE =
            new ProblemType("concurrent-change", 409, "Another request did the same at the same moment");

    public static final ProblemType TOO_MANY_REQUESTS =
            new ProblemType("too-many-requests", 429, "You ask more often than you may");

    private GeneralProblem() {}
}
