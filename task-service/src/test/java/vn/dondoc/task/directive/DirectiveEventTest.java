package vn.dondoc.task.directive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Directives are known here as document-service's frozen examples tell of them. */
@QuarkusTest
@RealTaskService
class DirectiveEventTest {

    private static final String EXAMPLE_ID = "01745e9c-6a00-7c3e-9f10-5b2d8e4a7c11";

    private static void tell(UUID id, String type, long version) throws IOException {
        String json = Files.readString(Path.of("..", "document-service", "contract", "events", type + ".example.json"))
                .replace(EXAMPLE_ID, id.toString());
        RealKafka.send(List.of(event("dondoc.directive-events.v1", type, id.toString(), 1, version, json)));
    }

    private static void awaitState(UUID id, long version, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.query(
                                "select version || ' ' || state from directives where id = '" + id + "'")
                        .contains(version + " " + state));
    }

    @Test
    void correctionAndRevocationTakeThePlaceOfWhatWasKnown() throws IOException {
        UUID id = UUID.randomUUID();
        tell(id, "directive-registered.v1", 0);
        tell(id, "directive-corrected.v1", 1);
        awaitState(id, 1, "REGISTERED");
        assertThat(RealPostgres.query("select issued_on from directives where id = '" + id + "'"))
                .containsExactly("2020-09-04");

        tell(id, "directive-replaced.v1", 2);
        tell(id, "directive-revoked.v1", 3);
        awaitState(id, 3, "REVOKED");
    }

    @Test
    void purgeLeavesNothingButThatItWasHere() throws IOException {
        UUID id = UUID.randomUUID();
        tell(id, "directive-registered.v1", 0);
        awaitState(id, 0, "REGISTERED");

        tell(id, "directive-purged.v1", 2);
        awaitState(id, 2, "PURGED");

        assertThat(RealPostgres.query(
                        "select concat(number, type, issuer, directing_authority, issued_on, urgency, subject,"
                                + " text) from directives where id = '" + id + "'"))
                .containsExactly("——(đã xóa)");
        given().auth()
                .oauth2(Tokens.of("coordinator"))
                .get("/api/v1/directives/{id}", id)
                .then()
                .statusCode(200);
    }

    @Test
    void noWorkIsGivenFromADirectiveThatLostItsForce() throws IOException {
        UUID id = UUID.randomUUID();
        tell(id, "directive-revoked.v1", 1);
        awaitState(id, 1, "REVOKED");

        for (String action : List.of("tasks", "issuance")) {
            given().auth()
                    .oauth2(Tokens.of("coordinator"))
                    .contentType("application/json")
                    .body("{\"tasks\": [{\"content\": \"Kiểm tra đê\", \"leads\": [\"H12.07\"]}]}")
                    .post("/api/v1/directives/{id}/" + action, id)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:dondoc:problem:directive-without-force"));
        }
    }
}
