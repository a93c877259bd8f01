package vn.dondoc.task.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** What was drafted wrongly is corrected or removed while nobody has seen it. */
@QuarkusTest
@RealTaskService
class DraftTest {

    private static final String RIGHT = """
            {"item":"2/c","content":"Rà soát tàu cá từ 15 m","leads":["H12.05"],"coordinating":["H12.30"],
             "deadline":{"on":"2020-09-20"}}""";

    private UUID directive;
    private String task;

    @BeforeEach
    void aTaskIsDrafted() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
        directive = Office.hasDirective();
        task = coordinator()
                .body(Office.task("\"H12.07\"", "", "{\"on\":\"2020-09-15\"}"))
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201)
                .extract()
                .path("tasks[0].id");
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void issuedTaskIsNeitherCorrectedNorRemoved() {
        coordinator().post("/api/v1/directives/{id}/issuance", directive).then().statusCode(200);
        String etag = read().header("ETag");

        correct(etag, RIGHT).statusCode(409).body("type", equalTo("urn:dondoc:problem:task-issued"));
        remove(etag).statusCode(409);
        assertThat(agencies()).containsExactly(AGRICULTURE);
        assertThat(read().header("ETag")).isEqualTo(etag);
    }

    @Test
    void ofAnotherBodyOrWithoutTheStateItWasReadInItIsRefused() {
        String etag = read().header("ETag");
        Office.caller(Tokens.of("coordinator", List.of("H33")))
                .header("If-Match", etag)
                .delete("/api/v1/tasks/{id}", task)
                .then()
                .statusCode(404);
        agency(AGRICULTURE).get("/api/v1/tasks/{id}", task).then().statusCode(403);
        coordinator().body(RIGHT).put("/api/v1/tasks/{id}", task).then().statusCode(428);
        correct(etag, RIGHT).statusCode(200);
        correct(etag, RIGHT).statusCode(412);
        remove(etag).statusCode(412);
    }

    @Test
    void correctionNamesTheFieldsThatAreWrongAndLeavesTheDraft() {
        String etag = read().header("ETag");
        correct(etag, RIGHT.replace("H12.05", "H99.99"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/leads/0"));
        correct(etag, RIGHT.replace("2020-09-20", "2020-01-20"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/deadline/on"));
        correct(etag, RIGHT.replace("[\"H12.30\"]", "[\"H12.05\"]"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/coordinating/0"));
        assertThat(agencies()).containsExactly(AGRICULTURE);
    }

    @Test
    void correctedDraftIsIssuedAsItIsNow() {
        String etag = read().header("ETag");
        correct(etag, RIGHT)
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("id", equalTo(task))
                .body("item", equalTo("2/c"))
                .body("assignments.agency", contains("H12.05", "H12.30"));

        coordinator().post("/api/v1/directives/{id}/issuance", directive).then().body("issued", equalTo(2));
        assertThat(agencies()).containsExactly("H12.05", "H12.30");
        assertThat(RealPostgres.count("audit_rows where action = 'correct-draft' and entity_id = '" + task + "'"))
                .isOne();
    }

    @Test
    void removedDraftLeavesNothingOnTheDeskAndInTheAuditWhatItWas() {
        remove(read().header("ETag")).statusCode(204);

        read().then().statusCode(404);
        assertThat(agencies()).isEmpty();
        assertThat(RealPostgres.count("work_items where settled_at is null and subject = '" + directive + "'"))
                .isZero();
        assertThat(RealPostgres.query(
                        "select before ->> 'item' from audit_rows where action = 'remove-draft' and entity_id = '"
                                + task + "'"))
                .containsExactly("2/b");
    }

    private Response read() {
        return coordinator().get("/api/v1/tasks/{id}", task);
    }

    private ValidatableResponse correct(String etag, String body) {
        return coordinator()
                .header("If-Match", etag)
                .body(body)
                .put("/api/v1/tasks/{id}", task)
                .then();
    }

    private ValidatableResponse remove(String etag) {
        return coordinator()
                .header("If-Match", etag)
                .delete("/api/v1/tasks/{id}", task)
                .then();
    }

    private List<String> agencies() {
        return RealPostgres.query(
                "select agency_code from assignments where directive_id = '" + directive + "' order by agency_code");
    }
}
