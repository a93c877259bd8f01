package vn.dondoc.kit.correlation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Takes the caller's correlation id or makes one, and gives it back in the answer. */
@Provider
@PreMatching
public class CorrelationFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String PROPERTY = "dondoc.correlation-id";

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, CorrelationId.begin(request.getHeaderString(CorrelationId.HTTP_HEADER)));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof String id) {
            response.getHeaders().putSingle(CorrelationId.HTTP_HEADER, id);
        }
        CorrelationId.end();
    }
}
