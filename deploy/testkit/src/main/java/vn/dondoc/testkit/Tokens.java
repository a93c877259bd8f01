package vn.dondoc.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
        return Foreign.KEY.sign(claims(role, List.of("H12")));
    }

    /** Rightly signed, in the name of an issuer that is not ours. */
    public static String ofAnotherIssuer(String role) {
        Map<String, Object> claims = claims(role, List.of("H12"));
        claims.put("iss", "http://localhost:1/another");
        return key().sign(claims);
    }

    /** {@code alg=none}: says of itself that it needs no signature. */
    public static String unsigned(String role) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload(role) + ".";
    }

    /** HS256 with our public RSA key as the secret: takes in who trusts the token's own word for its algorithm. */
    public static String signedWithThePublicKey(String role) {
        Map<String, Object> half = key().publicHalf();
        String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + half.get("kid") + "\"}") + "."
                + payload(role);
        try {
            var decoder = Base64.getUrlDecoder();
            var spec = new RSAPublicKeySpec(
                    new BigInteger(1, decoder.decode(String.valueOf(half.get("n")))),
                    new BigInteger(1, decoder.decode(String.valueOf(half.get("e")))));
            byte[] secret = KeyFactory.getInstance("RSA").generatePublic(spec).getEncoded();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String payload(String role) {
        try {
            return encoded(new ObjectMapper().writeValueAsString(claims(role, List.of("H12"))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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

    /** Drawn once: that takes longer than hundred calls. */
    private static final class Foreign {
        private static final SigningKey KEY = SigningKey.generate();
    }

    private static SigningKey key() {
        try {
            return SigningKey.keptIn(TestConfiguration.home().resolve(KEY_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
