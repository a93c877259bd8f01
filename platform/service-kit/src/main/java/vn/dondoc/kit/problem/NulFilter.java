package vn.dondoc.kit.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** No text that PostgreSQL can store or compare holds a NUL: an address with one is wrong wherever it leads. */
@Singleton
class NulFilter {

    private static final int BEFORE_ROUTING = 900;
    private static final String REFUSAL = """
            {"type":"urn:dondoc:problem:invalid-field","title":"A field of the request breaks its rule","status":400,\
            "detail":"the address holds a NUL character (%00)"}""";

    void register(@Observes Filters filters) {
        filters.register(NulFilter::filter, BEFORE_ROUTING);
    }

    private static void filter(RoutingContext context) {
        if (context.request().uri().contains("%00")) {
            context.response()
                    .setStatusCode(400)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .end(REFUSAL);
            return;
        }
        context.next();
    }
}
