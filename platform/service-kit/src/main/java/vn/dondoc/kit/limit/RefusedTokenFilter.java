package vn.dondoc.kit.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** An address whose tokens are refused again and again has to wait before the next is looked at; others do not. */
@Singleton
class RefusedTokenFilter {

    private static final int BEFORE_AUTHENTICATION = 1000;
    private static final String WAIT = """
            {"type":"urn:dondoc:problem:too-many-requests","title":"Too many requests","status":429,\
            "detail":"too many tokens from this address were refused; ask again in a minute"}""";

    private final ClientLimits limits;

    RefusedTokenFilter(ClientLimits limits) {
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, BEFORE_AUTHENTICATION);
    }

    private void filter(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            context.next();
            return;
        }
        String address = context.request().remoteAddress().hostAddress();
        if (!limits.mayShowTokens(address)) {
            context.response()
                    .setStatusCode(429)
                    .putHeader(HttpHeaders.RETRY_AFTER, "60")
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .end(WAIT);
            return;
        }
        context.addEndHandler(ended -> {
            if (context.response().getStatusCode() == 401) {
                limits.tokenRefused(address);
            }
        });
        context.next();
    }
}
