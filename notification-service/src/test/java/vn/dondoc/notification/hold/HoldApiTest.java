package vn.dondoc.notification.hold;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

/** 15 September 2020, the deadline, is a Tuesday. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class HoldApiTest {

    @Inject
    Chase chase;

    @Inject
    HoldService holds;

    private final String agency = newAgency();
    private final ExampleAssignment assignment =
            issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");

    @Test
    @DisplayName("a long pause forgotten at a restart: its end is a row, and the highest missed rung fires")
    void longPauseIsNotForgottenByARestartAndEndsWithTheHighestMissedRung() {
        issue();
        begin("HOLD", "AGENCY", agency, "2020-09-18T00:00:00+07:00").statusCode(201);
        chase.sweepAt("2020-09-17T08:00");
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT");
        // What a process that was started long after the end does first.
        chase.at("2020-09-18T08:00");
        assertThat(holds.endOver()).isPositive();
        assertThat(holds.endOver()).isZero();
        chase.sweep();
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT", "+1 INBOX SENT");
        assertThat(chase.rungs(assignment)).contains("T-3 SUPERSEDED 2020-09-10T07:30", "+5 PLANNED 2020-09-22T07:30");
    }

    @Test
    void silenceIsPassedOverForGoodAndTheNextRungFires() {
        issue();
        begin("SILENCE", "ASSIGNMENT", assignment.id().toString(), "2020-09-17T00:00:00+07:00")
                .statusCode(201);
        chase.sweepAt("2020-09-16T08:00");
        chase.sweepAt("2020-09-17T08:00");
        holds.endOver();
        chase.sweep();
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT");
        chase.sweepAt("2020-09-22T07:30");
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT", "+5 INBOX SENT");
    }

    @Test
    void workIssuedToAnAgencyOnHoldIsHeldToo() {
        chase.at("2020-09-01T08:00");
        String id = begin("HOLD", "AGENCY", agency, "2020-09-30T00:00:00+07:00")
                .extract()
                .path("id");
        issue();
        assertThat(chase.notices(assignment)).isEmpty();
        as("coordinator")
                .body("{\"reason\": \"Bão đã tan\"}")
                .post("/api/v1/holds/" + id + "/end")
                .then()
                .statusCode(200)
                .body("endedBy", equalTo("Nguyễn Thị Thử"));
        chase.sweep();
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT");
        as("coordinator")
                .body("{\"reason\": \"Lại\"}")
                .post("/api/v1/holds/" + id + "/end")
                .then()
                .statusCode(409);
        assertThat(RealPostgres.query(
                        "select action || ': ' || reason from audit_rows where entity_id = '" + id + "' order by id"))
                .containsExactly("begin-hold: Tập trung chống bão", "end-hold: Bão đã tan");
    }

    @Test
    void directiveOnHoldHoldsItsAssignmentsAndIsListed() {
        issue();
        String directive = RealPostgres.query(
                        "select directive_id from follow_ups where assignment_id = '" + assignment.id() + "'")
                .getFirst();
        String id = begin("HOLD", "DIRECTIVE", directive, "2020-12-01T00:00:00+07:00")
                .extract()
                .path("id");
        assertThat(chase.rungs(assignment)).contains("T PAUSED 2020-09-15T07:30");
        as("leader").get("/api/v1/holds?running=true&limit=200").then().body("items.id", hasItem(id));
        given().auth()
                .oauth2(Tokens.of("leader", java.util.List.of("H55")))
                .get("/api/v1/holds?running=true&limit=200")
                .then()
                .body("items.id", not(hasItem(id)));
        assertThat(chase.rungs(assignment)).contains("+5 PAUSED 2020-09-22T07:30");
    }

    @Test
    void endInThePastNoReasonAndOthersWorkAreRefused() {
        issue();
        begin("HOLD", "AGENCY", agency, "2020-08-31T00:00:00+07:00")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/until"));
        begin("HOLD", "ASSIGNMENT", "not-an-id", "2020-12-01T00:00:00+07:00")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/key"));
        begin("HOLD", "ASSIGNMENT", java.util.UUID.randomUUID().toString(), "2020-12-01T00:00:00+07:00")
                .statusCode(404);
        as("coordinator")
                .body(body("HOLD", "AGENCY", agency, "2020-12-01T00:00:00+07:00")
                        .replace("Tập trung chống bão", ""))
                .post("/api/v1/holds")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
        given().auth()
                .oauth2(Tokens.of("coordinator", java.util.List.of("H55")))
                .contentType("application/json")
                .body(body("HOLD", "AGENCY", agency, "2020-12-01T00:00:00+07:00"))
                .post("/api/v1/holds")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.ofAgency(agency))
                .contentType("application/json")
                .body(body("HOLD", "AGENCY", agency, "2020-12-01T00:00:00+07:00"))
                .post("/api/v1/holds")
                .then()
                .statusCode(403);
        assertThat(RealPostgres.query("select 1 from holds where scope_key = '" + agency + "'"))
                .isEmpty();
    }

    private void issue() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
    }

    private static ValidatableResponse begin(String kind, String scope, String key, String until) {
        return as("coordinator")
                .body(body(kind, scope, key, until))
                .post("/api/v1/holds")
                .then();
    }

    private static String body(String kind, String scope, String key, String until) {
        return """
                {"kind": "%s", "scope": "%s", "key": "%s", "reason": "Tập trung chống bão", "until": "%s"}
                """.formatted(kind, scope, key, until);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }
}
