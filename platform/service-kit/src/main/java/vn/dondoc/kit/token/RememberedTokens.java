package vn.dondoc.kit.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Asks OpenID Connect of a token that is shown for the first time, and remembers whom a good one is of. A refusal is never
 * remembered. The key is the token's SHA-256: what differs in one bit is another token, and a dump of the memory's keys shows none.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedTokens implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism oidc;
    private final Cache<ByteBuffer, SecurityIdentity> good;

    RememberedTokens(OidcAuthenticationMechanism oidc, TokenConfig config) {
        this.oidc = oidc;
        this.good = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfter(Expiry.creating((ByteBuffer token, SecurityIdentity of) -> believed(of, config)))
                .build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String shown = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null) {
            return oidc.authenticate(context, identities);
        }
        ByteBuffer token = key(shown);
        @Nullable SecurityIdentity known = good.getIfPresent(token);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return oidc.authenticate(context, identities).invoke(identity -> {
            if (identity != null && identity.getPrincipal() instanceof JsonWebToken) {
                good.put(token, bare(identity));
            }
        });
    }

    /**
     * Stands for a token that was found good a moment ago, and is still believed; empty for any other.
     *
     * @param shown as it stands in the Authorization header
     */
    public Optional<ByteBuffer> believed(String shown) {
        ByteBuffer token = key(shown);
        return good.getIfPresent(token) == null ? Optional.empty() : Optional.of(token);
    }

    /** Without what belongs to the request that showed it. */
    private static SecurityIdentity bare(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .build();
    }

    /** By the machine's clock, as the token's own times are: business time may be moved. */
    private static Duration believed(SecurityIdentity identity, TokenConfig config) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? believed(token.getExpirationTime(), Instant.now(Clock.systemUTC()), config.believedFor())
                : Duration.ZERO;
    }

    /** @param expires in seconds since 1970; 0 where a token does not say, which then is asked about each time */
    static Duration believed(long expires, Instant now, Duration most) {
        Duration left = Duration.between(now, Instant.ofEpochSecond(expires));
        Duration shorter = left.compareTo(most) < 0 ? left : most;
        return shorter.isNegative() ? Duration.ZERO : shorter;
    }

    private static ByteBuffer key(String shown) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
