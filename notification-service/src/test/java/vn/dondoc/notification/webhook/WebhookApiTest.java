package vn.dondoc.notification.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class WebhookApiTest {

    private final String agency = newAgency();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://qlvb.example.vn/",
                "https://127.0.0.2/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://169.254.169.254/latest/meta-data",
                "https://2130706433/",
                "https://user:pass@qlvb.example.vn/",
                "https://qlvb.example.vn/#part",
                "ftp://qlvb.example.vn/",
                "https:///nowhere",
                "not a url"
            })
    void addressThatMustNotBeSpokenToIsRefusedByName(String url) {
        register(agency, url)
                .statusCode(400)
                .body("type", equalTo("urn:dondoc:problem:invalid-field"))
                .body("errors[0].pointer", equalTo("#/url"));
        assertThat(RealPostgres.query("select 1 from webhooks where scope = '" + agency + "'"))
                .isEmpty();
    }

    @Test
    void othersSeeAndMoveNothing() {
        String id = registered("https://qlvb.example.vn/dondoc");
        for (String stranger : List.of(Tokens.ofAgency(newAgency()), Tokens.of("system", List.of("H33")))) {
            with(stranger).get("/api/v1/webhooks/" + id).then().statusCode(404);
            with(stranger).get("/api/v1/webhooks/" + id + "/secret").then().statusCode(404);
            with(stranger).get("/api/v1/webhooks/" + id + "/deliveries").then().statusCode(404);
            with(stranger).get("/api/v1/webhooks?scope=" + agency).then().statusCode(404);
            with(stranger)
                    .header("If-Match", "*")
                    .delete("/api/v1/webhooks/" + id)
                    .then()
                    .statusCode(404);
        }
        with(Tokens.ofAgency(agency)).get("/api/v1/webhooks/" + id).then().statusCode(200);
    }

    @Test
    void agencyCannotListenToItsWholeBody() {
        given().auth()
                .oauth2(Tokens.ofAgency(agency))
                .contentType("application/json")
                .body("{\"scope\": \"H12\", \"url\": \"https://qlvb.example.vn/all\"}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(404);
    }

    @Test
    void clerksAndLeadersHaveNoWebhooks() {
        for (String role : List.of("clerk", "leader")) {
            with(Tokens.of(role)).get("/api/v1/webhooks?scope=" + agency).then().statusCode(403);
        }
    }

    @Test
    void sameAddressForTheSameAgencyIsRegisteredOnce() {
        registered("https://qlvb.example.vn/dondoc");
        register(agency, "https://qlvb.example.vn/dondoc")
                .statusCode(409)
                .body("type", equalTo("urn:dondoc:problem:webhook-already-registered"));
        with(Tokens.ofAgency(agency))
                .get("/api/v1/webhooks?scope=" + agency)
                .then()
                .body("$", hasSize(1));
    }

    @Test
    void changeNeedsTheVersionThatWasRead() {
        String id = registered("https://qlvb.example.vn/dondoc");
        String change = "{\"url\": \"https://qlvb.example.vn/v2\"}";
        put(id, null, change).statusCode(428);
        String tag = with(Tokens.ofAgency(agency))
                .get("/api/v1/webhooks/" + id)
                .then()
                .extract()
                .header("ETag");
        put(id, tag, change).statusCode(200).body("url", equalTo("https://qlvb.example.vn/v2"));
        put(id, tag, change).statusCode(412);
    }

    @Test
    void secretIsNeitherInTheDatabaseNorInTheAuditNorInTheAnswerThatIsKept() {
        String id = registered("https://qlvb.example.vn/dondoc");
        String secret = secret(id);
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        String bytes = java.util.HexFormat.of()
                .formatHex(java.util.Base64.getDecoder().decode(secret.substring("whsec_".length())));
        assertThat(RealPostgres.query("select encode(secret, 'hex') from webhooks where id = '" + id + "'"))
                .singleElement()
                .asString()
                .doesNotContain(bytes);
        assertThat(RealPostgres.query("select a::text from audit_rows a where entity_id = '" + id + "'"))
                .hasSize(2)
                .noneMatch(row -> row.contains(secret) || row.contains(bytes));
    }

    @Test
    void rotationDrawsAnotherSecretAndSaysHowLongTheFormerOneSigns() {
        String id = registered("https://qlvb.example.vn/dondoc");
        String before = secret(id);
        with(Tokens.ofAgency(agency))
                .header("If-Match", "*")
                .post("/api/v1/webhooks/" + id + "/secret-rotation")
                .then()
                .statusCode(200)
                .body("formerSecretUntil", matchesPattern("\\d{4}-.*Z"));
        assertThat(secret(id)).isNotEqualTo(before);
    }

    @Test
    void disabledOneIsEnabledAgain() {
        String id = registered("https://qlvb.example.vn/dondoc");
        post(id, "disablement").statusCode(200).body("state", equalTo("DISABLED"));
        post(id, "deliveries/01991b3e-0000-7000-8000-000000000002/redelivery")
                .statusCode(409)
                .body("type", equalTo("urn:dondoc:problem:webhook-disabled"));
        post(id, "enablement").statusCode(200).body("state", equalTo("ACTIVE")).body("disabledReason", nullValue());
    }

    @Test
    void deletedOneIsGone() {
        String id = registered("https://qlvb.example.vn/dondoc");
        with(Tokens.ofAgency(agency))
                .header("If-Match", "*")
                .delete("/api/v1/webhooks/" + id)
                .then()
                .statusCode(204);
        with(Tokens.ofAgency(agency)).get("/api/v1/webhooks/" + id).then().statusCode(404);
    }

    private String registered(String url) {
        return register(agency, url).statusCode(201).extract().path("id");
    }

    private String secret(String id) {
        return with(Tokens.ofAgency(agency))
                .get("/api/v1/webhooks/" + id + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    private ValidatableResponse register(String scope, String url) {
        return with(Tokens.ofAgency(agency))
                .contentType("application/json")
                .body("{\"scope\": \"%s\", \"url\": \"%s\"}".formatted(scope, url))
                .post("/api/v1/webhooks")
                .then();
    }

    private ValidatableResponse post(String id, String what) {
        return with(Tokens.ofAgency(agency))
                .header("If-Match", "*")
                .post("/api/v1/webhooks/" + id + "/" + what)
                .then();
    }

    private ValidatableResponse put(String id, @Nullable String ifMatch, String json) {
        RequestSpecification request = with(Tokens.ofAgency(agency));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .contentType("application/json")
                .body(json)
                .put("/api/v1/webhooks/" + id)
                .then();
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }
}
