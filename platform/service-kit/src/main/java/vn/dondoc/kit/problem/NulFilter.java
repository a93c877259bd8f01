package vn.dondoc.kit.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Pattern;

/** No text that PostgreSQL can store or compare holds a NUL: an address with one is wrong wherever it leads. */
@Singleton
class NulFilter {

    private static final int BEFORE_ROUTING = 900;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final String REFUSAL = """
            {"type":"urn:dondoc:problem:invalid-field","title":"A field of the request breaks its rule","status":400,\
            "detail":"the address holds a NUL character (%%00)"%s}""";

    void register(@Observes Filters filters) {
        filters.register(NulFilter::filter, BEFORE_ROUTING);
    }

    private static void filter(RoutingContext context) {
        if (context.request().uri().contains("%00")) {
            context.response()
                    .setStatusCode(400)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .end(REFUSAL.formatted(errors(context)));
            return;
        }
        context.next();
    }

    /** Names the parameter, unless its name is no better than its value. */
    private static String errors(RoutingContext context) {
        return context.queryParams().entries().stream()
                .filter(parameter -> parameter.getValue().indexOf('\0') >= 0)
                .map(Map.Entry::getKey)
                .filter(name -> PLAIN.matcher(name).matches())
                .findFirst()
                .map(",\"errors\":[{\"parameter\":\"%s\",\"detail\":\"holds a NUL character\"}]"::formatted)
                .orElse("");
    }
}
