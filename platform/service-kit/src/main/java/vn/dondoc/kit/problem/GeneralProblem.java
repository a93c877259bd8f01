package vn.dondoc.kit.problem;

/** The kinds of error every service has. */
public enum GeneralProblem implements ProblemType {
    MALFORMED_BODY("malformed-body", 400, "The request body cannot be read"),
    INVALID_FIELD("invalid-field", 400, "A field of the request breaks its rule"),
    INVALID_CURSOR("invalid-cursor", 400, "The cursor does not belong to this query"),
    NOT_FOUND("not-found", 404, "There is no such thing, or it is not yours to see"),
    BODY_NOT_YOURS("body-not-yours", 403, "Your token does not act for this body"),
    REQUEST_IN_PROGRESS("request-in-progress", 409, "A request with this Idempotency-Key is still running"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "This Idempotency-Key was used for another request"),
    PRECONDITION_FAILED("precondition-failed", 412, "It was changed since you read it"),
    PRECONDITION_REQUIRED("precondition-required", 428, "The request must say which version it changes (If-Match)");

    private final String slug;
    private final int status;
    private final String title;

    GeneralProblem(String slug, int status, String title) {
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
