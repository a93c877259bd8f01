package vn.dondoc.kit.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter that cannot be read is the request's error and is named (400), where the framework would say that the
 * resource was not found. Looked at before the framework reads it, once its caller is known. A filter and no converter of the
 * framework's: for one of those every start reads the annotations of every method.
 */
@Provider
@Priority(Priorities.USER)
public class StrictParameters implements ContainerRequestFilter {

    private final Map<Method, List<StrictParameter>> ofMethods = new ConcurrentHashMap<>();

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource == null ? null : resource.getResourceMethod();
        if (method == null) {
            return;
        }
        List<StrictParameter> parameters = ofMethods.computeIfAbsent(method, StrictParameter::of);
        if (parameters.isEmpty()) {
            return;
        }
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        for (StrictParameter parameter : parameters) {
            for (String text : given.getOrDefault(parameter.name(), List.of())) {
                if (!parameter.accepts(text)) {
                    request.abortWith(Problem.invalidParameter(parameter.name(), parameter.expectation())
                            .toResponse());
                    return;
                }
            }
        }
    }
}
