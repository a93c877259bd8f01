package vn.dondoc.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.local.token.SigningKey;

/** Tokens as the issuer of the tests signs them, and bad ones as nobody should accept them. */
public final class Tokens {

    static final String KEY_FILE = "issuer-key.json";

    private Tokens() {}

    /** For the body H12. */
    public static String of(String role) {
        return of(role, List.of("H12"));
    }

    public static String of(String role, List<String> bodies) {
        return key().sign(claims(role, bodies));
    }

    /** Of one person, where it matters who of several it is. */
    public static String of(String role, List<String> bodies, String subject) {
        Map<String, Object> claims = claims(role, bodies);
        claims.put("sub", subject);
        return key().sign(claims);
    }

    public static String ofAgency(String agency) {
        return ofAgency(agency, "agency@test");
    }

    public static String ofAgency(String agency, String subject) {
        Map<String, Object> claims = claims("agency", List.of(agency));
        claims.put("sub", subject);
        claims.put("agency", agency);
        return key().sign(claims);
    }

    public static String expired(String role) {
        Map<String, Object> claims = claims(role, List.of("H12"));
        claims.put("exp", Instant.now().minus(Duration.ofHours(1)).getEpochSecond());
        return key().sign(claims);
    }

    public static String forAnotherAudience(String role) {
        Map<String, Object> claims = claims(role, List.of("H12"));
        claims.put("aud", "another-system");
        return key().sign(claims);
    }

    /** Signed with a key the issuer has never published. */
    public static String forged(String role) {
        return SigningKey.generate().sign(claims(role, List.of("H12")));
    }

    private static Map<String, Object> claims(String role, List<String> bodies) {
        Instant now = Instant.now();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", TestConfiguration.of("quarkus.oidc.auth-server-url"));
        claims.put("aud", "dondoc");
        claims.put("sub", role + "@test");
        claims.put("name", "Nguyễn Thị Thử");
        claims.put("title", "Chuyên viên");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(Duration.ofHours(1)).getEpochSecond());
        claims.put("roles", List.of(role));
        claims.put("bodies", bodies);
        return claims;
    }

    private static SigningKey key() {
        try {
            return SigningKey.keptIn(TestConfiguration.home().resolve(KEY_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
