package vn.dondoc.notification.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class ContactApiTest {

    @Inject
    Chase chase;

    private final String agency = newAgency();

    @BeforeEach
    void agencyIsKnown() {
        chase.hear("dondoc.agency-events.v1", "agency-changed.v1", agency, 1, """
                {"code": "%s", "name": "Sở Y tế", "kind": "department", "validFrom": "1997-01-01"}
                """.formatted(agency));
    }

    @Test
    void enteredReadAndChangedUnderItsETag() {
        String first = put("{\"email\": \"so@example.vn\", \"name\": \"Văn thư\"}")
                .statusCode(201)
                .body("agencyCode", equalTo(agency))
                .body("email", equalTo("so@example.vn"))
                .body("name", equalTo("Văn thư"))
                .extract()
                .header("ETag");
        as("coordinator").get(path()).then().statusCode(200).header("ETag", equalTo(first));
        as("coordinator").header("If-None-Match", first).get(path()).then().statusCode(304);
        String second = put(first, "{\"email\": \"moi@example.vn\"}")
                .statusCode(200)
                .body("email", equalTo("moi@example.vn"))
                .extract()
                .header("ETag");
        assertThat(second).isNotEqualTo(first);
        assertThat(RealPostgres.query(
                        "select action || ' ' || coalesce(before ->> 'email', '-') || ' ' || (after ->> 'email') "
                                + "|| ' ' || actor_name from audit_rows where outcome = 'DONE' and entity_id = '"
                                + agency
                                + "' order by id"))
                .containsExactly(
                        "enter-contact - so@example.vn Nguyễn Thị Thử",
                        "change-contact so@example.vn moi@example.vn Nguyễn Thị Thử");
    }

    @Test
    void changeWithoutOrWithAStaleETagIsRefused() {
        String first =
                put("{\"email\": \"so@example.vn\"}").statusCode(201).extract().header("ETag");
        put("{\"email\": \"b@example.vn\"}").statusCode(428);
        put(first, "{\"email\": \"c@example.vn\"}").statusCode(200);
        put(first, "{\"email\": \"d@example.vn\"}").statusCode(412).body("errors[0].header", equalTo("If-Match"));
        as("coordinator").get(path()).then().body("email", equalTo("c@example.vn"));
    }

    @Test
    void firstContactWithAnETagIsRefused() {
        put("\"1-0\"", "{\"email\": \"so@example.vn\"}").statusCode(412);
        assertThat(RealPostgres.query("select 1 from contacts where agency_code = '" + agency + "'"))
                .isEmpty();
    }

    @Test
    void ofSeveralWhoEnterTheFirstContactAtOnceOneIsToldThatThereIsOne() throws Exception {
        Callable<Integer> enter =
                () -> put("{\"email\": \"so@example.vn\"}").extract().statusCode();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Integer> answers = threads.invokeAll(Collections.nCopies(4, enter)).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(201, 428, 428, 428);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no at sign",
                "a@b@c.vn",
                "so@example.vn\\r\\nBcc: x@example.vn",
                "Sở Y tế <so@example.vn>",
                "sở@example.vn",
                "so@-example.vn",
                ""
            })
    void whatIsNoMailAddressIsRefusedByName(String email) {
        put("{\"email\": \"" + email + "\"}")
                .statusCode(400)
                .body("type", equalTo("urn:dondoc:problem:invalid-field"))
                .body("errors[0].pointer", equalTo("#/email"));
        assertThat(RealPostgres.query("select 1 from contacts where agency_code = '" + agency + "'"))
                .isEmpty();
    }

    @Test
    void missingAddressIsRefusedByName() {
        put("{\"name\": \"Văn thư\"}").statusCode(400).body("errors[0].pointer", equalTo("#/email"));
    }

    @Test
    void onlyAgenciesHeardOfCanHaveAContact() {
        given().auth()
                .oauth2(Tokens.of("coordinator"))
                .contentType("application/json")
                .body("{\"email\": \"so@example.vn\"}")
                .put("/api/v1/agencies/" + newAgency() + "/contact")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:dondoc:problem:not-found"));
    }

    @Test
    void otherBodiesAndOtherAgenciesSeeNothing() {
        put("{\"email\": \"so@example.vn\"}").statusCode(201);
        with(Tokens.of("coordinator", List.of("H33"))).get(path()).then().statusCode(404);
        with(Tokens.of("coordinator", List.of("H33")))
                .contentType("application/json")
                .body("{\"email\": \"x@example.vn\"}")
                .put(path())
                .then()
                .statusCode(404);
        with(Tokens.ofAgency(newAgency())).get(path()).then().statusCode(404);
        with(Tokens.ofAgency(agency)).get(path()).then().statusCode(200);
        with(Tokens.of("admin", List.of())).get(path()).then().statusCode(200);
    }

    @Test
    void agenciesClerksAndSystemsDoNotWrite() {
        for (String token :
                List.of(Tokens.ofAgency(agency), Tokens.of("clerk"), Tokens.of("system"), Tokens.of("leader"))) {
            with(token)
                    .contentType("application/json")
                    .body("{\"email\": \"so@example.vn\"}")
                    .put(path())
                    .then()
                    .statusCode(403);
        }
    }

    private ValidatableResponse put(String json) {
        return as("coordinator")
                .contentType("application/json")
                .body(json)
                .put(path())
                .then();
    }

    private ValidatableResponse put(String ifMatch, String json) {
        return as("coordinator")
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body(json)
                .put(path())
                .then();
    }

    private static RequestSpecification as(String role) {
        return with(Tokens.of(role));
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    private String path() {
        return "/api/v1/agencies/" + agency + "/contact";
    }
}
