package vn.dondoc.testkit.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.Tokens;

/** What every API of ours answers alike. */
@Tag("real")
public interface HttpContract {

    String PROBLEM = "application/problem+json";

    /** A path that takes a JSON body by POST or PUT. */
    String writePath();

    default String writeMethod() {
        return "POST";
    }

    /** A role that may call it. */
    String writeRole();

    @Test
    default void withoutATokenNothingIsAnswered() {
        given().contentType("application/json")
                .body("{}")
                .request(writeMethod(), writePath())
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue());
    }

    @Test
    default void expiredForgedAndForeignTokensAreRefused() {
        assertThat(statusWith(Tokens.expired(writeRole()))).isEqualTo(401);
        assertThat(statusWith(Tokens.forged(writeRole()))).isEqualTo(401);
        assertThat(statusWith(Tokens.forAnotherAudience(writeRole()))).isEqualTo(401);
    }

    @Test
    default void malformedJsonSaysWhereItBreaks() {
        given().auth()
                .oauth2(Tokens.of(writeRole()))
                .contentType("application/json")
                .body("{\"a\": 1,\n  broken}")
                .request(writeMethod(), writePath())
                .then()
                .log()
                .ifValidationFails()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:dondoc:problem:malformed-body"))
                .body("detail", containsString("line 2"))
                .body("errors[0].pointer", equalTo("#"));
    }

    @Test
    default void unknownPathIsAProblemToo() {
        given().auth()
                .oauth2(Tokens.of(writeRole()))
                .get("/api/v1/no-such-thing")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
    }

    @Test
    default void addressThatHoldsANulIsWrongWhereverItLeads() {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(writeRole()))
                .get(readPath() + "?q=a%00b")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", containsString("%00"))
                .body("errors[0].parameter", equalTo("q"));
    }

    @Test
    default void correlationIdIsTakenOrMade() {
        given().header("X-Correlation-Id", "from-the-caller-1")
                .get("/api/v1/no-such-thing")
                .then()
                .header("X-Correlation-Id", equalTo("from-the-caller-1"));
        given().header("X-Correlation-Id", "<script>")
                .get("/api/v1/no-such-thing")
                .then()
                .header("X-Correlation-Id", not(containsString("<")))
                .header("X-Correlation-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    default void servedApiDescriptionIsTheCommittedOne() throws IOException {
        String served =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        String committed = Files.readString(Path.of("contract", "openapi.yaml"));
        YAMLMapper yaml = new YAMLMapper();
        assertThat(yaml.readTree(served)).isEqualTo(yaml.readTree(committed));
        String json = given().queryParam("format", "json").get("/q/openapi").asString();
        assertThat(new ObjectMapper().readTree(json)).isEqualTo(yaml.readTree(committed));
    }

    @Test
    default void clientThatAsksTooOftenIsToldWhenToComeBackAndOthersAreServed() {
        String often = Tokens.of(writeRole(), List.of("H12"), "often@test");
        for (int left = 2; left >= 0; left--) {
            given().auth()
                    .oauth2(often)
                    .get(readPath())
                    .then()
                    .statusCode(lessThan(429))
                    .header("RateLimit", startsWith("\"client\";r=" + left + ";"));
        }
        given().auth()
                .oauth2(often)
                .get(readPath())
                .then()
                .statusCode(429)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:dondoc:problem:too-many-requests"))
                .header("Retry-After", matchesPattern("[1-9][0-9]?"))
                .header("RateLimit-Policy", "\"client\";q=3");
        given().auth().oauth2(Tokens.of(writeRole())).get(readPath()).then().statusCode(lessThan(429));
    }

    @Test
    default void browserOfAnotherSiteGetsNoHelpAndNothingIsSniffed() {
        given().auth()
                .oauth2(Tokens.of(writeRole()))
                .header("Origin", "https://elsewhere.example")
                .get(readPath())
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Strict-Transport-Security", notNullValue());
        for (String refused : List.of(readPath(), "/api/v1/nothing-here")) {
            given().get(refused)
                    .then()
                    .statusCode(greaterThanOrEqualTo(400))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", containsString("default-src 'none'"));
        }
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options(writePath())
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    default void headerBeyondAllMeasureIsRefusedBeforeItIsRead() throws IOException {
        // Written at once: a client that is still writing when it is refused may not get to read so.
        String request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nX-Long: %s\r\n\r\n".formatted(readPath(), "x".repeat(17 * 1024));
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 431".length());
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 431");
        }
    }

    /** A path that is read from the database by the same role. */
    String readPath();

    private int statusWith(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{}")
                .request(writeMethod(), writePath())
                .statusCode();
    }
}
