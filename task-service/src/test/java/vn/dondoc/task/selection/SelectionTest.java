package vn.dondoc.task.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.POLICE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** One previewed decision on many assignments. */
@QuarkusTest
@RealTaskService
class SelectionTest {

    private static final String WITHDRAW = """
            {"kind":"WITHDRAW","reason":"Chỉ thị đã được thay thế","decidingDocument":"15/CT-UBND"}""";

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

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"selection":{},"decision":{"kind":"WITHDRAW","reason":"x"}}                                    | #/selection
                    {"selection":{"agency":"H12.07"},"decision":{"kind":"WITHDRAW","reason":" "}}                   | #/decision/reason
                    {"selection":{"agency":"H12.07"},"decision":{"kind":"REASSIGN","reason":"x"}}                   | #/decision/agency
                    {"selection":{"agency":"H12.07"},"decision":{"kind":"ACCEPT","reason":"x","agency":"H12.05"}}   | #/decision/agency
                    """)
    void badInputNamesTheField(String body, String pointer) {
        coordinator()
                .body(body)
                .post("/api/v1/assignment-selections/previews")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void anotherBodysAssignmentsAreInNobodysSelection() {
        Office.hasIssued(directive, AGRICULTURE);
        Office.caller(Tokens.of("coordinator", List.of("H33")))
                .body(request(WITHDRAW, ""))
                .post("/api/v1/assignment-selections/previews")
                .then()
                .statusCode(200)
                .body("moved", equalTo(0))
                .body("left", hasSize(0));
        agency(AGRICULTURE)
                .body(request(WITHDRAW, ""))
                .post("/api/v1/assignment-selections/previews")
                .then()
                .statusCode(403);
    }

    @Test
    void whatChangedSinceThePreviewIsNotDecidedAndNothingIsHalfDone() {
        UUID first = Office.hasIssued(directive, AGRICULTURE);
        Office.hasIssued(directive, FINANCE);
        String token = preview(WITHDRAW).body("moved", equalTo(2)).extract().path("token");

        step(agency(AGRICULTURE), first, "acknowledgement", "{}").statusCode(200);
        decide(WITHDRAW, token).statusCode(409).body("type", equalTo("urn:dondoc:problem:selection-changed"));
        assertStates("IN_PROGRESS", "ASSIGNED");

        String again = preview(WITHDRAW)
                .body("states.ASSIGNED", equalTo(1))
                .body("states.IN_PROGRESS", equalTo(1))
                .extract()
                .path("token");
        decide(WITHDRAW.replace("thay thế", "bãi bỏ"), again).statusCode(409);
        decide(WITHDRAW, again).statusCode(200).body("moved", equalTo(2));
        assertStates("WITHDRAWN", "WITHDRAWN");
        coordinator()
                .get("/api/v1/assignments/{id}/history", first)
                .then()
                .body("items.what", contains("issued", "acknowledged", "withdrawn"))
                .body("items[2].decidingDocument", equalTo("15/CT-UBND"));
        decide(WITHDRAW, again).statusCode(409);
    }

    @Test
    void whatDoesNotAllowItIsNamedAndLeft() {
        UUID done = Office.hasIssued(directive, AGRICULTURE);
        Office.hasIssued(directive, FINANCE);
        step(agency(AGRICULTURE), done, "submission", "{\"note\":\"xong\"}").statusCode(200);
        String accept = "{\"kind\":\"ACCEPT\",\"reason\":\"đạt yêu cầu\"}";
        String token = preview(accept)
                .body("moved", equalTo(1))
                .body("left[0].state", equalTo("ASSIGNED"))
                .body("left[0].why", containsString("cannot become COMPLETED"))
                .extract()
                .path("token");
        decide(accept, token).statusCode(200).body("moved", equalTo(1)).body("left", hasSize(1));
        assertStates("COMPLETED", "ASSIGNED");
        assertThat(RealPostgres.query("select decision from submissions where assignment_id = '" + done + "'"))
                .containsExactly("ACCEPTED");
    }

    @Test
    void agencyGetsOnePartOfATaskAndTheOtherPartsAreLeft() {
        Office.hasIssued(directive, AGRICULTURE, FINANCE);
        Office.hasIssued(directive, AGRICULTURE, POLICE);
        String reassign = "{\"kind\":\"REASSIGN\",\"agency\":\"%s\",\"reason\":\"sáp nhập\"}";

        coordinator()
                .body(request(reassign.formatted("H99.99"), ""))
                .post("/api/v1/assignment-selections/previews")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/decision/agency"));
        // The first task has FINANCE already; of the second one part can become its.
        String token = preview(reassign.formatted(FINANCE))
                .body("moved", equalTo(1))
                .body("left.why", everyItem(equalTo("H12.05 has a part in its task")))
                .body("left", hasSize(3))
                .extract()
                .path("token");
        decide(reassign.formatted(FINANCE), token).statusCode(200).body("moved", equalTo(1));
        assertThat(RealPostgres.query("select agency_code || ' ' || cycle from assignments where directive_id = '"
                        + directive + "' order by id"))
                .containsExactly("H12.07 1", "H12.05 1", "H12.05 2", "H12.30 1");
    }

    @Test
    void extendedKeepsTheOriginalDeadlineAndWhatHasNoneOrALaterOneIsLeft() {
        UUID extended = Office.hasIssued(directive, AGRICULTURE);
        coordinator()
                .body(Office.task("\"H12.05\"", "", ""))
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201);
        coordinator().post("/api/v1/directives/{id}/issuance", directive).then().statusCode(200);
        String extend =
                "{\"kind\":\"EXTEND\",\"dueOn\":\"%s\",\"reason\":\"dịch bệnh\",\"decidingDocument\":\"351/UBND-TH\"}";

        coordinator()
                .body(request(extend.formatted("2020-09-06"), ""))
                .post("/api/v1/assignment-selections/previews")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/decision/dueOn"));
        preview(extend.formatted("2020-09-15"))
                .body("moved", equalTo(0))
                .body("left.why", contains("its deadline 2020-09-15 is not earlier", "it has no deadline"));
        String token = preview(extend.formatted("2020-10-15"))
                .body("moved", equalTo(1))
                .extract()
                .path("token");
        decide(extend.formatted("2020-10-15"), token).statusCode(200).body("moved", equalTo(1));
        coordinator()
                .get("/api/v1/assignments/{id}", extended)
                .then()
                .body("deadline.dueOn", equalTo("2020-10-15"))
                .body("deadline.originalDueOn", equalTo("2020-09-15"))
                .body("decidingDocument", equalTo("351/UBND-TH"));
    }

    @Test
    void progressOfADirectiveAndOfItsLeaderIsCountedAsItStands() {
        UUID late = Office.hasIssued(directive, AGRICULTURE, POLICE);
        UUID waiting = Office.hasIssued(directive, FINANCE);
        UUID declined = Office.hasIssued(directive, POLICE);
        Office.hasIssued(directive, FINANCE);
        step(agency(FINANCE), waiting, "submission", "{\"note\":\"xong\"}").statusCode(200);
        step(agency(POLICE), declined, "decline", "{\"reason\":\"x\"}").statusCode(200);
        MovableClock.set("2020-09-16T08:00");
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(5))
                .untilAsserted(() -> coordinator()
                        .get("/api/v1/directives/{id}/progress", directive)
                        .then()
                        .statusCode(200)
                        .body("totals.overdue", equalTo(3)));
        step(agency(AGRICULTURE), late, "submission", "{\"note\":\"xong\"}").statusCode(200);
        step(coordinator(), late, "acceptance", "{}").statusCode(200);

        coordinator()
                .get("/api/v1/directives/{id}/progress", directive)
                .then()
                .body("drafts", equalTo(0))
                .body("totals.total", equalTo(4)) // leads only
                .body("totals.onTime", equalTo(0))
                .body("totals.late", equalTo(1))
                .body("totals.inTime", equalTo(1))
                .body("totals.submitted", equalTo(1))
                .body("totals.overdue", equalTo(2))
                .body("totals.onHold", equalTo(1))
                .body("totals.openWithoutDeadline", equalTo(0));
        coordinator()
                .queryParam("from", "2020-09-07")
                .queryParam("to", "2020-09-07")
                .get("/api/v1/directing-leaders/progress")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        coordinator()
                .queryParam("body", "H33")
                .get("/api/v1/directing-leaders/progress")
                .then()
                .statusCode(403);
        Office.caller(Tokens.of("coordinator", List.of("H33")))
                .get("/api/v1/directives/{id}/progress", directive)
                .then()
                .statusCode(404);
    }

    private ValidatableResponse preview(String decision) {
        return coordinator()
                .body(request(decision, ""))
                .post("/api/v1/assignment-selections/previews")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse decide(String decision, String token) {
        return coordinator()
                .body(request(decision, ",\"token\":\"" + token + "\""))
                .post("/api/v1/assignment-selections/decisions")
                .then();
    }

    private String request(String decision, String more) {
        return "{\"selection\":{\"directive\":\"%s\"},\"decision\":%s%s}".formatted(directive, decision, more);
    }

    private void assertStates(String... states) {
        coordinator()
                .get("/api/v1/directives/{id}/assignments", directive)
                .then()
                .body("items.state", contains(states));
    }
}
