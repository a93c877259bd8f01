package vn.dondoc.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import vn.dondoc.kit.outage.Outages;

/** What no rule of ours explains: 503 while the database is away, so that a client asks again; 409 where a unique index ended a race; 500 and a log entry else. */
@Provider
@Priority(Mapping.BEFORE_THE_LIBRARY)
public class UnexpectedFailureMapper implements ExceptionMapper<RuntimeException> {

    private static final Logger LOG = Logger.getLogger(UnexpectedFailureMapper.class);
    private static final int SECONDS_TO_WAIT = 2;
    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public Response toResponse(RuntimeException failure) {
        if (Outages.isOutage(failure)) {
            LOG.warnf("the database is away: %s", failure);
            return HttpProblem.builder()
                    .withTitle("Service Unavailable")
                    .withStatus(Response.Status.SERVICE_UNAVAILABLE)
                    .withDetail("the database is away; ask again with the same Idempotency-Key")
                    .withHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .build()
                    .toResponse();
        }
        if (lostARace(failure)) {
            return Problem.of(GeneralProblem.CONCURRENT_CHANGE, "read it again before you ask anew")
                    .toResponse();
        }
        LOG.error("a request failed for a reason of ours", failure);
        return HttpProblem.builder()
                .withTitle("Internal Server Error")
                .withStatus(Response.Status.INTERNAL_SERVER_ERROR)
                .build()
                .toResponse();
    }

    /** Two requests passed the same check, and the unique index let one of them through. */
    private static boolean lostARace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && UNIQUE_VIOLATION.equals(refusal.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
