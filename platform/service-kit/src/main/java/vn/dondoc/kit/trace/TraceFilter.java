package vn.dondoc.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** One span for each request, named by the path's pattern; the caller's trace goes on in it. */
@Provider
@PreMatching
public class TraceFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String PROPERTY = "dondoc.trace";

    private final Traces traces;

    @Context
    @Nullable
    ResourceInfo resource;

    TraceFilter(Traces traces) {
        this.traces = traces;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Tracing tracing = traces.tracing();
        if (tracing != null) {
            request.setProperty(
                    PROPERTY, tracing.enterRequest(request.getMethod(), request.getHeaderString(Traces.HEADER)));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof Span span) {
            String route = route();
            if (!route.isEmpty()) {
                span.updateName(request.getMethod() + " " + route).setAttribute("http.route", route);
            }
            span.setAttribute("http.response.status_code", response.getStatus());
            if (response.getStatus() >= 500) {
                span.setStatus(StatusCode.ERROR);
            }
            Tracing.leave();
            span.end();
        }
    }

    private String route() {
        return resource == null || resource.getResourceClass() == null || resource.getResourceMethod() == null
                ? ""
                : path(resource.getResourceClass().getAnnotation(Path.class))
                        + path(resource.getResourceMethod().getAnnotation(Path.class));
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
