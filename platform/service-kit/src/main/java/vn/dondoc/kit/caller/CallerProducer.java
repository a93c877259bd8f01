package vn.dondoc.kit.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the {@link Caller} from the token of the current request. */
@Singleton
public class CallerProducer {

    private final SecurityIdentity identity;
    private final CallerConfig claims;

    CallerProducer(SecurityIdentity identity, CallerConfig claims) {
        this.identity = identity;
        this.claims = claims;
    }

    @Produces
    @RequestScoped
    CurrentCaller caller() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return new CurrentCaller(new Caller(
                    token.getSubject(),
                    text(token, claims.name()),
                    text(token, claims.title()),
                    Set.copyOf(identity.getRoles()),
                    texts(token, claims.bodies()),
                    text(token, claims.agency())));
        }
        return new CurrentCaller(new Caller("anonymous", null, null, Set.of(), Set.of(), null));
    }

    /** A claim of that name, or else what the path leads to: {@code dondoc/bodies}. */
    private static @Nullable Object value(JsonWebToken token, String path) {
        Object value = token.getClaim(path);
        if (value != null || path.indexOf('/') < 0) {
            return value;
        }
        String[] steps = path.split("/");
        value = token.getClaim(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            value = value instanceof JsonObject object ? object.get(steps[i]) : null;
        }
        return value;
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = value(token, claim);
        return value instanceof JsonString json ? json.getString() : value instanceof String text ? text : null;
    }

    private static Set<String> texts(JsonWebToken token, String claim) {
        Set<String> texts = new LinkedHashSet<>();
        Object value = value(token, claim);
        if (value instanceof JsonArray array) {
            array.getValuesAs(JsonString.class).forEach(entry -> texts.add(entry.getString()));
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(entry -> texts.add(String.valueOf(entry)));
        }
        return texts;
    }
}
