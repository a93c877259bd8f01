package vn.dondoc.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Makes the exceptions that leave as problem+json; throwing one rolls the transaction back. */
public final class Problem {

    private Problem() {}

    public static HttpProblem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    public static HttpProblem of(ProblemType type, String detail, List<FieldError> errors) {
        return of(type, detail, errors, Map.of());
    }

    /** @param members further members of the problem, such as the link of what exists already */
    public static HttpProblem of(
            ProblemType type, String detail, List<FieldError> errors, Map<String, Object> members) {
        var builder = HttpProblem.builder()
                .withType(type.uri())
                .withTitle(type.title())
                .withStatus(status(type))
                .withDetail(detail);
        if (!errors.isEmpty()) {
            builder.with("errors", errors);
        }
        members.forEach(builder::with);
        return builder.build();
    }

    public static HttpProblem invalidField(String path, String detail) {
        FieldError error = FieldError.inBody(path, detail);
        return of(GeneralProblem.INVALID_FIELD, path + " " + detail, List.of(error));
    }

    public static HttpProblem invalidParameter(String name, String detail) {
        FieldError error = FieldError.ofParameter(name, detail);
        return of(GeneralProblem.INVALID_FIELD, name + " " + detail, List.of(error));
    }

    public static HttpProblem notFound(String what) {
        return of(GeneralProblem.NOT_FOUND, what);
    }

    private static Response.StatusType status(ProblemType type) {
        Response.Status known = Response.Status.fromStatusCode(type.status());
        return known != null ? known : new UnlistedStatus(type.status(), type.title());
    }

    private record UnlistedStatus(int code, String phrase) implements Response.StatusType {

        @Override
        public int getStatusCode() {
            return code;
        }

        @Override
        public Response.Status.Family getFamily() {
            return Response.Status.Family.familyOf(code);
        }

        @Override
        public String getReasonPhrase() {
            return phrase;
        }
    }
}
