package vn.dondoc.kit.limit;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

/** Counts the requests of each authenticated caller, and tells it what it has left. */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
public class ClientLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String VERDICT = "dondoc.limit";

    private final ClientLimits limits;
    private final CurrentCaller caller;

    ClientLimitFilter(ClientLimits limits, CurrentCaller caller) {
        this.limits = limits;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() == null) {
            return;
        }
        limits.request(caller.get().subject()).ifPresent(verdict -> {
            request.setProperty(VERDICT, verdict);
            if (!verdict.allowed()) {
                request.abortWith(
                        Problem.of(GeneralProblem.TOO_MANY_REQUESTS, "ask again in " + verdict.waitSeconds() + " s")
                                .toResponse());
            }
        });
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(VERDICT) instanceof Allowances.Verdict verdict) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            verdict.tell(headers::putSingle);
        }
    }
}
