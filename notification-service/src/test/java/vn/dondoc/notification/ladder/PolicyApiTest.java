package vn.dondoc.notification.ladder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

/** Policies over HTTP. Those it changes are for khẩn directives of the Government, which no other test speaks of. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class PolicyApiTest {

    private static final String PATH = "/api/v1/policies/URGENT-CENTRAL";
    private static final String ISSUED = """
            {"code": "ISSUED", "anchor": "ISSUE", "unit": "MINUTE", "amount": 0, "condition": "OPEN",
             "recipients": ["AGENCY"], "channels": ["INBOX"], "tone": "INFORM", "anyTime": false}""";

    @Inject
    Chase chase;

    private final ExampleAssignment assignment = issued(newAgency(), "2020-09-01T09:00")
            .ofIssuer("Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam")
            .dueOn("2020-09-15");

    /** What an earlier test put into force may have been so at a later time. */
    @BeforeEach
    void itIsBeforeTheIssue() {
        chase.at("2020-08-31T09:00");
        RealPostgres.execute("update rungs set since = '-infinity' where policy_code = 'URGENT-CENTRAL'");
    }

    @Test
    void deliveredPoliciesAreShownToTheOfficeAndNotToAgencies() {
        as("coordinator")
                .get("/api/v1/policies")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("BREAKDOWN", "FLASH", "ORDINARY", "VERY-URGENT"));
        as("coordinator")
                .get("/api/v1/policies/FLASH")
                .then()
                .body("rungs[1].code", equalTo("REDO"))
                .body("rungs[2].amount", equalTo(30));
        given().auth()
                .oauth2(Tokens.ofAgency(newAgency()))
                .get("/api/v1/policies")
                .then()
                .statusCode(403);
    }

    @Test
    void previewSaysWhatTheChangeDoesAndChangesNothing() {
        put(rung("T-3", -3) + "," + rung("+1", 1));
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        String before = String.join(",", chase.rungs(assignment));
        long versions = RealPostgres.count("policies");

        as("admin")
                .body(policy(ISSUED + "," + rung("T-4", -4) + "," + rung("+1", 2)))
                .post(PATH + "/preview")
                .then()
                .statusCode(200)
                .body("planned", greaterThanOrEqualTo(3))
                .body("cancelled", greaterThanOrEqualTo(1))
                .body("cancelledExamples.rung", hasItems("T-3"));
        assertThat(String.join(",", chase.rungs(assignment))).isEqualTo(before);
        assertThat(RealPostgres.count("policies")).isEqualTo(versions);

        put(rung("T-4", -4) + "," + rung("+1", 2));
        assertThat(chase.rungs(assignment))
                .containsExactlyInAnyOrder(
                        "ISSUED PLANNED 2020-09-01T09:00",
                        "T-4 PLANNED 2020-09-09T07:30",
                        "T-3 CANCELLED 2020-09-10T07:30",
                        "+1 PLANNED 2020-09-17T07:30");
    }

    @Test
    void newRungsWhoseTimeHasPassedAreNotMadeUpForAndFiredOnesStay() {
        put(rung("T-3", -3) + "," + rung("+1", 1));
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweepAt("2020-09-10T07:30");
        put(rung("T-5", -5) + "," + rung("T-3", -3) + "," + rung("T-2", -2) + "," + rung("+1", 1));
        chase.sweep();
        assertThat(chase.rungs(assignment))
                .containsExactlyInAnyOrder(
                        "ISSUED FIRED 2020-09-01T09:00",
                        "T-3 FIRED 2020-09-10T07:30",
                        "T-2 PLANNED 2020-09-11T07:30",
                        "+1 PLANNED 2020-09-16T07:30");
    }

    @Test
    void overdueWorkOnHoldIsStillCalledLateUnderTheNextVersion() {
        put(rung("+1", 1));
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        chase.hear(assignment.next("SUSPENDED"));
        chase.at("2020-09-20T09:00");
        put(rung("T-3", -3) + "," + rung("+1", 1));
        chase.hear(assignment.next("IN_PROGRESS"));
        chase.sweep();
        assertThat(chase.notices(assignment)).contains("+1 INBOX SENT");
    }

    @Test
    void changeNeedsTheETagAndAReasonAndIsAudited() {
        put(rung("+1", 1));
        as("admin").body(policy(ISSUED)).put(PATH).then().statusCode(428);
        as("admin")
                .header("If-Match", "\"0-0\"")
                .body(policy(ISSUED))
                .put(PATH)
                .then()
                .statusCode(412);
        as("admin")
                .body(policy(ISSUED).replace("Vì thử", " "))
                .put(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
        as("coordinator").body(policy(ISSUED)).put(PATH).then().statusCode(403);
        assertThat(RealPostgres.query(
                        "select action || ' ' || reason from audit_rows where entity_id = 'URGENT-CENTRAL'"
                                + " and outcome = 'DONE' order by id desc limit 1"))
                .containsExactly("change-policy Vì thử");
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        as("admin")
                .body(policy(ISSUED + "," + ISSUED + "," + rung("T-3", -3).replace("\"DEADLINE\"", "\"WAITING\"")))
                .put("/api/v1/policies/NONSENSE")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("#/rungs/1/code", "#/rungs/2/anchor", "#/rungs/2/amount")));
        assertThat(RealPostgres.query("select 1 from policies where code = 'NONSENSE'"))
                .isEmpty();
    }

    @Test
    void secondPolicyForTheSameCaseIsRefused() {
        as("admin")
                .body(policy(ISSUED).replace("\"CENTRAL\"", "null").replace("\"URGENT\"", "\"FLASH\""))
                .put("/api/v1/policies/FLASH-TOO")
                .then()
                .statusCode(422);
    }

    @Test
    void ordinaryWorkCannotBeLeftWithoutAPolicy() {
        String etag = as("admin").get("/api/v1/policies/ORDINARY").header("ETag");
        as("admin")
                .header("If-Match", etag)
                .body(policy(ISSUED))
                .put("/api/v1/policies/ORDINARY")
                .then()
                .statusCode(422);
    }

    private void put(String rungs) {
        String etag = as("admin").get(PATH).header("ETag");
        RequestSpecification request = as("admin").body(policy(ISSUED + "," + rungs));
        ValidatableResponse answer = (etag == null ? request : request.header("If-Match", etag))
                .put(PATH)
                .then();
        answer.statusCode(200);
    }

    private static String policy(String rungs) {
        return """
                {"subject": "ASSIGNMENT", "urgency": "URGENT", "origin": "CENTRAL", "reason": "Vì thử", "rungs": [%s]}
                """.formatted(rungs);
    }

    private static String rung(String code, int amount) {
        return """
                {"code": "%s", "anchor": "DEADLINE", "unit": "WORKING_DAY", "amount": %d, "condition": "NOT_SUBMITTED",
                 "recipients": ["AGENCY"], "channels": ["INBOX"], "tone": "REMIND", "anyTime": false}
                """.formatted(code, amount);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }
}
