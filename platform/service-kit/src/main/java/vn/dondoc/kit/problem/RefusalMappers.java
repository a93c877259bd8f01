package vn.dondoc.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Refusals of the framework itself, told as problems. */
public final class RefusalMappers {

    private RefusalMappers() {}

    /** No token. */
    @Provider
    @Priority(Mapping.BEFORE_THE_LIBRARY)
    public static class WithoutToken implements ExceptionMapper<UnauthorizedException> {

        @Override
        public Response toResponse(UnauthorizedException refusal) {
            return unauthorized("a bearer token is needed");
        }
    }

    /** A token that proves nothing; why is not told, since it would help only a forger. */
    @Provider
    @Priority(Mapping.BEFORE_THE_LIBRARY)
    public static class WithBadToken implements ExceptionMapper<AuthenticationFailedException> {

        @Override
        public Response toResponse(AuthenticationFailedException refusal) {
            return unauthorized("the token is expired, or not one for this system");
        }
    }

    /** What the framework answers before our code is reached, such as a body that is not JSON or a method not allowed. */
    @Provider
    @Priority(Mapping.BEFORE_THE_LIBRARY)
    public static class ByTheFramework implements ExceptionMapper<WebApplicationException> {

        @Override
        public Response toResponse(WebApplicationException refusal) {
            if (refusal.getCause() instanceof JsonProcessingException malformed) {
                return JsonProblemMapper.problem(malformed).toResponse();
            }
            Response answer = refusal.getResponse();
            if (answer.getStatus() < 400 || answer.hasEntity()) {
                return answer;
            }
            var problem = HttpProblem.builder()
                    .withStatus(answer.getStatusInfo())
                    .withTitle(answer.getStatusInfo().getReasonPhrase());
            String allow = answer.getHeaderString(HttpHeaders.ALLOW);
            if (allow != null) {
                problem.withHeader(HttpHeaders.ALLOW, allow);
            }
            return problem.build().toResponse();
        }
    }

    private static Response unauthorized(String detail) {
        return HttpProblem.builder()
                .withTitle("Unauthorized")
                .withStatus(Response.Status.UNAUTHORIZED)
                .withDetail(detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }
}
