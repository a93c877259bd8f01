package vn.dondoc.task.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Reports: what they rest on, who lets them out of the agency, and those the office enters. */
@QuarkusTest
@RealTaskService
class SubmissionTest {

    private static final String RECORDED = """
            {"note":"Đã xong theo báo cáo giấy","receivedAt":"%s","reason":"Sở gửi bản giấy"}""";

    private UUID directive;

    @BeforeEach
    void aDirectiveHasArrived() {
        MovableClock.set("2020-09-18T08:00");
        Office.knowsItsAgencies();
        directive = Office.hasDirective();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void linkThatLeadsNowhereIsRefusedByItsPlaceAndNothingIsKept() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        step(agency(AGRICULTURE), assignment, "submission", """
                {"note":"xong","evidence":[{"kind":"DOCUMENT","value":"214/BC-SNN"},{"kind":"LINK","value":"javascript:alert(1)"}]}
                """)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/evidence/1/value"));
        assertThat(RealPostgres.count("submissions where assignment_id = '" + assignment + "'"))
                .isZero();
    }

    @Test
    void documentNotYetKnownIsPendingUntilItArrives() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        UUID unknown = UUID.randomUUID();
        step(agency(AGRICULTURE), assignment, "submission", """
                {"note":"xong","evidence":[{"kind":"DOCUMENT","value":"%s"},{"kind":"DOCUMENT","value":"%s"},
                                           {"kind":"DOCUMENT","value":"214/BC-SNN"},{"kind":"LINK","value":"https://snn.example/bc"}]}
                """.formatted(unknown, directive))
                .statusCode(200);
        coordinator()
                .get("/api/v1/assignments/{id}/submissions", assignment)
                .then()
                .body("items", hasSize(1))
                .body("items[0].evidence.status", contains("PENDING", "KNOWN", null, null));
    }

    @Test
    void reportTheOfficeEntersCountsFromWhenItReachedTheOffice() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        step(agency(AGRICULTURE), assignment, "recorded-submission", RECORDED.formatted("2020-09-14T16:10:00+07:00"))
                .statusCode(403);
        step(coordinator(), assignment, "recorded-submission", "{\"note\":\"xong\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
        step(coordinator(), assignment, "recorded-submission", RECORDED.formatted("2020-09-18T09:00:00+07:00"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/receivedAt"));
        step(coordinator(), assignment, "recorded-submission", RECORDED.formatted("2020-09-02T23:59:00+07:00"))
                .statusCode(422);
        step(coordinator(), assignment, "recorded-submission", RECORDED.formatted("2020-09-14T16:10:00+07:00"))
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("submittedAt", equalTo("2020-09-14T09:10:00Z"));
        step(coordinator(), assignment, "acceptance", "{}").body("timeliness", equalTo("ON_TIME"));
        coordinator()
                .get("/api/v1/assignments/{id}/submissions", assignment)
                .then()
                .body("items[0].enteredReason", equalTo("Sở gửi bản giấy"))
                .body("items[0].decision", equalTo("ACCEPTED"));
    }

    @Test
    void whereTheAgencyHasApproversAReportLeavesItOnlyWithTheirWord() {
        String code = "H12." + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        RealPostgres.execute("insert into agencies select '" + code
                + "', epoch, version, 'Sở Thử', kind, valid_from, valid_to, successors from agencies where code = '"
                + AGRICULTURE + "'");
        UUID assignment = Office.hasIssued(directive, code);
        put(person(code, "officer"), code, "director").statusCode(200);
        put(person(code, "officer"), code, "officer")
                .statusCode(403)
                .body("type", equalTo("urn:dondoc:problem:not-an-approver"));
        agency(AGRICULTURE)
                .body("{\"approvers\":[]}")
                .put("/api/v1/agencies/{code}/approvers", code)
                .then()
                .statusCode(404);

        step(person(code, "officer"), assignment, "submission", "{\"note\":\"xong\"}")
                .statusCode(200)
                .body("state", equalTo("ASSIGNED"));
        step(person(code, "officer"), assignment, "submission", "{\"note\":\"xong\"}")
                .statusCode(409)
                .body("type", equalTo("urn:dondoc:problem:awaits-approval"));
        step(person(code, "officer"), assignment, "submission-approval", "").statusCode(403);
        step(person(code, "director"), assignment, "submission-return", "{\"reason\":\"thiếu phụ lục\"}")
                .statusCode(200)
                .body("state", equalTo("ASSIGNED"));
        step(person(code, "director"), assignment, "submission-approval", "").statusCode(404);

        step(person(code, "officer"), assignment, "submission", "{\"note\":\"xong, kèm phụ lục\"}")
                .statusCode(200);
        person(code, "director")
                .body(
                        "{\"deputy\":{\"subject\":\"deputy\",\"name\":\"Phó\"},\"from\":\"2020-09-18\",\"to\":\"2020-09-18\"}")
                .post("/api/v1/deputies")
                .then()
                .statusCode(201)
                .body("unit", equalTo(code));
        step(person(code, "deputy"), assignment, "submission-approval", "")
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
        step(coordinator(), assignment, "redo", "{\"reason\":\"sai mẫu\"}").statusCode(200);
        coordinator()
                .get("/api/v1/assignments/{id}/submissions", assignment)
                .then()
                .body("items.approval", contains("RETURNED", "APPROVED"))
                .body("items[0].decision", nullValue())
                .body("items[1].decision", equalTo("REDO"));
        step(person(code, "officer"), assignment, "submission", "{\"note\":\"xong\"}")
                .statusCode(200);
        step(coordinator(), assignment, "reassignment", "{\"agency\":\"H12.05\",\"reason\":\"x\"}")
                .statusCode(200);
        step(agency("H12.05"), assignment, "submission", "{\"note\":\"xong\"}").body("state", equalTo("SUBMITTED"));
        assertThat(RealPostgres.query("select action from audit_rows where entity_id = '" + assignment
                        + "' and action in ('submit-for-approval', 'give-back-submission') order by id"))
                .containsExactly(
                        "submit-for-approval", "give-back-submission", "submit-for-approval", "submit-for-approval");
        assertThat(RealPostgres.query(
                        "select actor_subject || ' for ' || acting_for from audit_rows where entity_id = '" + assignment
                                + "' and acting_for is not null"))
                .containsExactly("deputy for director");
    }

    private static io.restassured.response.ValidatableResponse put(
            RequestSpecification caller, String code, String approver) {
        return caller.body("{\"approvers\":[\"" + approver + "\"]}")
                .put("/api/v1/agencies/{code}/approvers", code)
                .then();
    }

    private static RequestSpecification person(String agency, String subject) {
        return Office.caller(Tokens.ofAgency(agency, subject));
    }
}
