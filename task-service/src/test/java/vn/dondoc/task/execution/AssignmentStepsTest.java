package vn.dondoc.task.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.POLICE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

/** The rarer steps of a life: decline, transfer, suspension, reopening, progress. */
@QuarkusTest
@RealTaskService
class AssignmentStepsTest {

    private static final String WHY = "{\"reason\":\"không đúng chức năng\",\"decidingDocument\":\"351/UBND-TH\"}";
    private static final String REPORT = "{\"note\":\"Đã rà soát 1.204 tàu\"}";

    private UUID directive;

    @BeforeEach
    void aDirectiveHasArrived() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
        directive = Office.hasDirective();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void coordinatingAgencyReportsItsOwnPartAndCannotMoveTheLeads() {
        UUID lead = Office.hasIssued(directive, AGRICULTURE, POLICE);
        UUID coordinating = Office.assignmentsOf(directive).get(1);

        for (String step : List.of("acknowledgement", "decline", "submission", "progress-reports")) {
            step(agency(POLICE), lead, step, "{\"reason\":\"x\",\"note\":\"x\",\"percent\":1,\"text\":\"x\"}")
                    .statusCode(404);
        }
        step(agency(POLICE), coordinating, "submission", REPORT).body("state", equalTo("SUBMITTED"));
        step(coordinator(), coordinating, "acceptance", "{}").body("state", equalTo("COMPLETED"));
        assertState(lead, "ASSIGNED");
    }

    @Test
    void oneCallAcknowledgesAllThatADirectiveGivesTheAgency() {
        UUID first = Office.hasIssued(directive, AGRICULTURE, FINANCE);
        Office.hasIssued(directive, FINANCE);
        Office.hasIssued(directive, FINANCE);
        step(agency(AGRICULTURE), first, "acknowledgement", "{}").statusCode(200);

        agency(POLICE)
                .post("/api/v1/directives/{id}/acknowledgement", directive)
                .then()
                .statusCode(404);
        agency(FINANCE)
                .body("{\"note\":\"đã giao phòng Ngân sách\"}")
                .post("/api/v1/directives/{id}/acknowledgement", directive)
                .then()
                .statusCode(200)
                .body("acknowledged", equalTo(3))
                .body("items.state", everyItem(equalTo("IN_PROGRESS")));
        agency(FINANCE)
                .post("/api/v1/directives/{id}/acknowledgement", directive)
                .then()
                .body("acknowledged", equalTo(0));
    }

    @Test
    void whatIsForInformationTheAgencyNeitherAcknowledgesNorReports() {
        coordinator()
                .body("""
                        {"tasks":[{"content":"Để biết","leads":["H12.05"],"tracked":false}]}""")
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201);
        coordinator().post("/api/v1/directives/{id}/issuance", directive).then().statusCode(200);
        UUID assignment = Office.assignmentsOf(directive).getFirst();

        agency(FINANCE)
                .post("/api/v1/directives/{id}/acknowledgement", directive)
                .then()
                .body("acknowledged", equalTo(0));
        step(agency(FINANCE), assignment, "acknowledgement", "{}")
                .statusCode(409)
                .body("detail", containsString("for information"));
        step(agency(FINANCE), assignment, "submission", REPORT).statusCode(409);
        step(coordinator(), assignment, "withdrawal", WHY).statusCode(200);
    }

    @Test
    void declineKeepsTheDeadlineAndIsUpheldInTheSameCycle() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        step(agency(AGRICULTURE), assignment, "decline", "{}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
        step(agency(AGRICULTURE), assignment, "decline", WHY)
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("deadline.dueOn", equalTo("2020-09-15"))
                .body("timeliness", equalTo("IN_TIME"));
        step(agency(AGRICULTURE), assignment, "upholding", WHY).statusCode(403);
        step(coordinator(), assignment, "upholding", WHY)
                .statusCode(200)
                .body("state", equalTo("ASSIGNED"))
                .body("cycle", equalTo(1))
                .body("acknowledgedAt", nullValue())
                .body("decidingDocument", equalTo("351/UBND-TH"));
        step(agency(AGRICULTURE), assignment, "acknowledgement", "{}").statusCode(200);
        step(agency(AGRICULTURE), assignment, "decline", WHY).statusCode(409);
    }

    @Test
    void reassignedKeepsItsIdAndHistoryAndLeavesTheOldAgency() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE, POLICE);
        step(agency(AGRICULTURE), assignment, "decline", WHY).statusCode(200);

        reassign(assignment, "H99.99").statusCode(422).body("errors[0].pointer", equalTo("#/agency"));
        reassign(assignment, "H12.20").statusCode(422); // opens in 2025 only
        reassign(assignment, POLICE).statusCode(422).body("type", equalTo("urn:dondoc:problem:already-has-a-part"));
        assertState(assignment, "DECLINED");
        reassign(assignment, FINANCE)
                .statusCode(200)
                .body("state", equalTo("ASSIGNED"))
                .body("agency", equalTo(FINANCE))
                .body("previousAgency", equalTo(AGRICULTURE))
                .body("cycle", equalTo(2))
                .body("deadline.originalDueOn", equalTo("2020-09-15"));

        agency(AGRICULTURE).get("/api/v1/assignments/{id}", assignment).then().statusCode(404);
        agency(FINANCE)
                .get("/api/v1/assignments/{id}/history", assignment)
                .then()
                .body("items.what", contains("issued", "declined", "reassigned"))
                .body("items.cycle", contains(1, 1, 2));
        agency(FINANCE)
                .get("/api/v1/assignments/{id}/reassignments", assignment)
                .then()
                .body("items.fromAgency", contains(AGRICULTURE))
                .body("items.toAgency", contains(FINANCE))
                .body("items.decidingDocument", contains("351/UBND-TH"));
        step(agency(FINANCE), assignment, "acknowledgement", "{}").statusCode(200);
        reassign(assignment, AGRICULTURE).statusCode(200).body("cycle", equalTo(3));
        assertSent(assignment, "issued", "declined", "reassigned", "acknowledged", "reassigned");
    }

    @Test
    void suspendedStandsAgainWhereItWas() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        step(agency(AGRICULTURE), assignment, "acknowledgement", "{}").statusCode(200);
        step(coordinator(), assignment, "resumption", WHY)
                .statusCode(409)
                .body("detail", containsString("is not SUSPENDED"));
        step(coordinator(), assignment, "suspension", WHY)
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("suspendedFrom", equalTo("IN_PROGRESS"));
        step(agency(AGRICULTURE), assignment, "submission", REPORT).statusCode(409);
        step(coordinator(), assignment, "suspension", WHY).statusCode(409);
        step(coordinator(), assignment, "resumption", WHY)
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("suspendedFrom", nullValue());
        step(coordinator(), assignment, "suspension", WHY).statusCode(200);
        step(coordinator(), assignment, "withdrawal", WHY).body("state", equalTo("WITHDRAWN"));
        assertSent(assignment, "issued", "acknowledged", "suspended", "resumed", "suspended", "withdrawn");
    }

    @Test
    void submittedInTimeStaysInTimeWhileItIsSuspended() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        step(agency(AGRICULTURE), assignment, "submission", REPORT).statusCode(200);
        step(coordinator(), assignment, "suspension", WHY).statusCode(200);
        MovableClock.set("2020-09-20T08:00");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> step(coordinator(), assignment, "resumption", WHY)
                        .body("state", equalTo("SUBMITTED"))
                        .body("timeliness", equalTo("IN_TIME")));
    }

    @Test
    void onlyALeaderReopensAndThenANewCycleBegins() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        step(agency(AGRICULTURE), assignment, "submission", REPORT).statusCode(200);
        step(coordinator(), assignment, "acceptance", "{}").statusCode(200);

        step(coordinator(), assignment, "reopening", WHY).statusCode(403);
        step(Office.caller(Tokens.of("leader")), assignment, "reopening", "{}").statusCode(400);
        step(Office.caller(Tokens.of("leader")), assignment, "reopening", WHY)
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("cycle", equalTo(2))
                .body("submittedAt", nullValue())
                .body("closedAt", nullValue());
        step(agency(AGRICULTURE), assignment, "submission", REPORT).body("state", equalTo("SUBMITTED"));
        assertThat(RealPostgres.query(
                        "select cycle || ' ' || coalesce(decision, '') from submissions where assignment_id = '"
                                + assignment + "' order by id"))
                .containsExactly("1 ACCEPTED", "2 ");
        assertSent(assignment, "issued", "submitted", "completed", "reopened", "submitted");
    }

    @Test
    void progressImpliesTheAcknowledgementAndEachReportIsKept() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        step(agency(AGRICULTURE), assignment, "progress-reports", "{\"percent\":101,\"text\":\"x\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/percent"));
        step(agency(AGRICULTURE), assignment, "progress-reports", "{\"percent\":40,\"text\":\"2/6 huyện\"}")
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("acknowledgedAt", notNullValue())
                .body("progress.percent", equalTo(40));
        assertSent(assignment, "issued", "progress-reported");
        step(agency(AGRICULTURE), assignment, "officer-in-charge", "{\"officer\":\"Phạm Văn Đông\"}")
                .body("officerInCharge", equalTo("Phạm Văn Đông"));
        step(agency(AGRICULTURE), assignment, "progress-reports", "{\"percent\":60,\"text\":\"4/6 huyện\"}")
                .statusCode(200);
        coordinator()
                .get("/api/v1/assignments/{id}/progress-reports", assignment)
                .then()
                .body("items.percent", contains(40, 60))
                .body("items.text", contains("2/6 huyện", "4/6 huyện"));
    }

    private static ValidatableResponse reassign(UUID assignment, String agency) {
        return step(
                coordinator(),
                assignment,
                "reassignment",
                "{\"agency\":\"%s\",\"reason\":\"không đúng chức năng\",\"decidingDocument\":\"351/UBND-TH\"}"
                        .formatted(agency));
    }

    private static void assertState(UUID assignment, String state) {
        coordinator().get("/api/v1/assignments/{id}", assignment).then().body("state", equalTo(state));
    }

    /** The types, and that each event keeps its contract. */
    private static void assertSent(UUID assignment, String... what) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(RealKafka.read("dondoc.assignment-events.v1", assignment.toString()))
                        .extracting(record -> RealKafka.header(record, "ce_type")
                                .replace("vn.dondoc.assignment-", "")
                                .replace(".v1", ""))
                        .containsExactly(what));
        RealKafka.read("dondoc.assignment-events.v1", assignment.toString()).forEach(record -> {
            String type = RealKafka.header(record, "ce_type").replace("vn.dondoc.", "");
            EventContract.assertValid(type, RealKafka.text(record.value()));
            EventContract.assertSameShape(type, RealKafka.text(record.value()));
        });
    }
}
