package vn.dondoc.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {
    private static final SigningKey KEY = SigningKey.generate();

    @TempDir
    Path folder;

    private TokenIssuer issuer;

    @BeforeEach
    void startIssuer() throws Exception {
        issuer = TokenIssuer.start(0, KEY);
    }

    @AfterEach
    void stopIssuer() {
        issuer.stop();
    }

    @Test
    void unknownRoleIsRefusedWithTheRolesThereAre() throws Exception {
        HttpResponse<String> answer = post("grant_type=client_credentials&role=boss");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asText()).isEqualTo("invalid_request");
        assertThat(json(answer).path("error_description").asText())
                .isEqualTo("unknown role \"boss\": use one of clerk, coordinator, leader, agency, system, admin");
    }

    @Test
    void missingRoleIsRefused() throws Exception {
        assertThat(description(post("grant_type=client_credentials"))).startsWith("role is missing: use one of clerk,");
    }

    @Test
    void roleAgencyWithoutAnAgencyIsRefused() throws Exception {
        assertThat(description(post("grant_type=client_credentials&role=agency")))
                .isEqualTo("role agency needs the agency it acts for, such as agency=H12.13");
    }

    @Test
    void agencyOfAnotherRoleIsRefused() throws Exception {
        assertThat(description(post("grant_type=client_credentials&role=clerk&agency=H12.13")))
                .isEqualTo("role clerk acts for no agency: leave agency out");
    }

    @Test
    void agencyThatIsNoCodeIsRefused() throws Exception {
        assertThat(description(post("grant_type=client_credentials&role=agency&agency=h12/13")))
                .isEqualTo("\"h12/13\" is not an agency code: use digits, A-Z and dots, such as H12.13");
    }

    @Test
    void otherGrantTypesAreRefused() throws Exception {
        HttpResponse<String> answer = post("grant_type=password&role=clerk");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asText()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void tokensAreOnlyGivenToPost() throws Exception {
        assertThat(get("/token?grant_type=client_credentials&role=clerk").statusCode())
                .isEqualTo(405);
    }

    @Test
    void tokenOfAnAgencyNamesItAsItsOnlyBody() throws Exception {
        JwtClaims claims = verified(accessToken("grant_type=client_credentials&role=agency&agency=H12.13"));

        assertThat(claims.getStringClaimValue("agency")).isEqualTo("H12.13");
        assertThat(claims.getStringListClaimValue("bodies")).containsExactly("H12.13");
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("agency");
        assertThat(claims.getSubject()).isEqualTo("agency.h12.13");
    }

    @Test
    void tokenOfACoordinatorActsForH12UnlessItNamesBodies() throws Exception {
        JwtClaims standard = verified(accessToken("grant_type=client_credentials&role=coordinator"));
        JwtClaims two = verified(accessToken("grant_type=client_credentials&role=coordinator&body=H12&body=H33"));

        assertThat(standard.getStringListClaimValue("bodies")).containsExactly("H12");
        assertThat(two.getStringListClaimValue("bodies")).containsExactly("H12", "H33");
        assertThat(standard.getStringClaimValue("name")).isEqualTo("Trần Minh Khang");
        assertThat(standard.hasClaim("agency")).isFalse();
    }

    @Test
    void tokenIsGoodForTwelveHours() throws Exception {
        JwtClaims claims = verified(accessToken("grant_type=client_credentials&role=clerk"));

        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(43_200);
    }

    @Test
    void discoveryLeadsToTheKeySet() throws Exception {
        JsonNode discovery = json(get("/.well-known/openid-configuration"));

        assertThat(discovery.path("issuer").asText()).isEqualTo(issuer.url());
        assertThat(discovery.path("jwks_uri").asText()).isEqualTo(issuer.url() + "/jwks");
        assertThat(discovery.path("token_endpoint").asText()).isEqualTo(issuer.url() + "/token");
    }

    @Test
    void keySetShowsNothingPrivate() throws Exception {
        JsonNode key = json(get("/jwks")).path("keys").path(0);

        assertThat(key.fieldNames()).toIterable().containsExactlyInAnyOrder("kty", "kid", "use", "alg", "n", "e");
    }

    @Test
    void keyIsKeptOverARestartAndReadableByItsOwnerOnly() throws Exception {
        Path file = folder.resolve("data/token-key.json");
        SigningKey first = SigningKey.keptIn(file);

        SigningKey second = SigningKey.keptIn(file);

        assertThat(second.publicHalf()).isEqualTo(first.publicHalf());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void testsCanMakeTokensThatAreNotAccepted() throws Exception {
        Map<String, Object> expired = new HashMap<>(issuer.claims("clerk", "", List.of()));
        expired.put("exp", Instant.parse("2020-01-01T00:00:00Z").getEpochSecond());
        String foreign = SigningKey.generate().sign(issuer.claims("clerk", "", List.of()));

        assertThatThrownBy(() -> verified(KEY.sign(expired))).isInstanceOf(InvalidJwtException.class);
        assertThatThrownBy(() -> verified(foreign)).isInstanceOf(InvalidJwtException.class);
    }

    private JwtClaims verified(String token) throws InvalidJwtException {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setRequireExpirationTime()
                .setRequireSubject()
                .setExpectedIssuer(issuer.url())
                .setExpectedAudience("dondoc")
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer.url() + "/jwks")))
                .build();
        return consumer.processToClaims(token);
    }

    private String accessToken(String form) throws Exception {
        HttpResponse<String> answer = post(form);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer).path("access_token").asText();
    }

    private static String description(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(400);
        return json(answer).path("error_description").asText();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> post(String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer.url() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer.url() + path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
