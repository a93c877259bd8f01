package vn.dondoc.kit.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
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

    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value instanceof JsonString json ? json.getString() : value instanceof String text ? text : null;
    }

    private static Set<String> texts(JsonWebToken token, String claim) {
        Set<String> texts = new LinkedHashSet<>();
        Object value = token.getClaim(claim);
        if (value instanceof JsonArray array) {
            array.getValuesAs(JsonString.class).forEach(entry -> texts.add(entry.getString()));
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(entry -> texts.add(String.valueOf(entry)));
        }
        return texts;
    }
}
