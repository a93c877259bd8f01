package vn.dondoc.task.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** The office's desk. Each test has an officer of its own, so that it sees nothing of the others. */
@QuarkusTest
@RealTaskService
class WorkQueueTest {

    private final String officer = "officer-" + UUID.randomUUID();
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
    void anotherBodysDeskIsNotShownAndItsItemsAreNotFound() {
        UUID item = declined();
        String stranger = Tokens.of("coordinator", List.of("H33"));

        Office.caller(stranger)
                .queryParam("body", "H12")
                .get("/api/v1/work-queue")
                .then()
                .statusCode(403)
                .body("errors[0].parameter", equalTo("body"));
        Office.caller(Tokens.of("coordinator", List.of("H12", "H33")))
                .get("/api/v1/work-queue")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("body"));
        Office.caller(stranger)
                .post("/api/v1/work-queue/{id}/claim", item)
                .then()
                .statusCode(404);
        agency(AGRICULTURE).get("/api/v1/work-queue").then().statusCode(403);
    }

    @Test
    void whatIsDeclinedOrSubmittedWaitsOldestFirstAndLeavesWhenDecided() {
        UUID first = issued(AGRICULTURE);
        UUID second = issued(FINANCE);
        step(agency(FINANCE), second, "submission", "{\"note\":\"xong\"}").statusCode(200);
        step(agency(AGRICULTURE), first, "decline", "{\"reason\":\"không đúng chức năng\"}")
                .statusCode(200);

        desk().body("items.kind", contains("ACCEPT_SUBMISSION", "DECIDE_DECLINE"))
                .body("items.assignmentId", contains(second.toString(), first.toString()))
                .body("items[0].title", equalTo("12/CT-UBND: Rà soát tàu cá"))
                .body("items[0].claimedAt", nullValue());
        me().queryParam("officer", officer)
                .get("/api/v1/work-queue/counts")
                .then()
                .body("total", equalTo(2))
                .body("kinds.kind", contains("ACCEPT_SUBMISSION", "DECIDE_DECLINE"))
                .body("kinds.count", contains(1, 1));

        step(coordinator(), second, "redo", "{\"reason\":\"thiếu số liệu\"}").statusCode(200);
        step(coordinator(), first, "upholding", "{\"reason\":\"đúng chức năng\"}")
                .statusCode(200);
        desk().body("items", hasSize(0));
        assertThat(RealPostgres.count(
                        "work_items where settled_by is not null and kind <> 'SETTLE_BREAKDOWN' and officer = '"
                                + officer + "'"))
                .isEqualTo(2);
    }

    @Test
    void whatIsDraftedWaitsUntilItIsIssued() {
        for (int n = 0; n < 2; n++) {
            me().body(Office.task("\"H12.07\"", "", ""))
                    .post("/api/v1/directives/{id}/tasks", directive)
                    .then()
                    .statusCode(201);
        }
        desk().body("items.kind", contains("SETTLE_BREAKDOWN"))
                .body("items[0].subject", equalTo(directive.toString()))
                .body("items[0].title", equalTo("12/CT-UBND: Về việc quản lý tàu cá"));
        me().post("/api/v1/directives/{id}/issuance", directive).then().statusCode(200);
        desk().body("items", hasSize(0));
    }

    @Test
    void withdrawalAndSuspensionTakeItOffTheDeskAndResumptionPutsItBack() {
        UUID assignment = issued(AGRICULTURE);
        step(agency(AGRICULTURE), assignment, "submission", "{\"note\":\"xong\"}")
                .statusCode(200);
        step(coordinator(), assignment, "suspension", "{\"reason\":\"chờ Bộ\"}").statusCode(200);
        desk().body("items", hasSize(0));
        step(coordinator(), assignment, "resumption", "{\"reason\":\"đã có hướng dẫn\"}")
                .statusCode(200);
        desk().body("items.kind", contains("ACCEPT_SUBMISSION"));
        step(coordinator(), assignment, "withdrawal", "{\"reason\":\"giao nhầm\"}")
                .statusCode(200);
        desk().body("items", hasSize(0));
    }

    @Test
    void ofManyWhoClaimAtOnceOneGetsIt() throws Exception {
        UUID item = declined();
        List<Integer> statuses;
        try (var claimants = Executors.newFixedThreadPool(8)) {
            statuses = claimants
                    .invokeAll(IntStream.range(0, 8)
                            .mapToObj(n -> (Callable<Integer>) () -> person("claimant " + n)
                                    .post("/api/v1/work-queue/{id}/claim", item)
                                    .statusCode())
                            .toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
    }

    @Test
    void claimedIsHandedOverAndSettledIsClaimedNoMore() {
        UUID item = declined();
        me().post("/api/v1/work-queue/{id}/claim", item).then().statusCode(200).body("claimedAt", notNullValue());
        me().post("/api/v1/work-queue/{id}/claim", item).then().statusCode(200);
        person("another")
                .post("/api/v1/work-queue/{id}/claim", item)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:dondoc:problem:claimed-by-another"));
        me().body("{\"officer\":\"another-" + officer + "\",\"name\":\"Lê Văn Khác\",\"reason\":\"nghỉ phép\"}")
                .post("/api/v1/work-queue/{id}/hand-over", item)
                .then()
                .statusCode(200)
                .body("officerName", equalTo("Lê Văn Khác"))
                .body("claimedAt", nullValue());
        desk().body("items", hasSize(0));
        person("another-" + officer)
                .post("/api/v1/work-queue/{id}/claim", item)
                .then()
                .statusCode(200);

        UUID assignment =
                UUID.fromString(RealPostgres.query("select assignment_id from work_items where id = '" + item + "'")
                        .getFirst());
        step(coordinator(), assignment, "upholding", "{\"reason\":\"đúng chức năng\"}")
                .statusCode(200);
        person("another-" + officer)
                .post("/api/v1/work-queue/{id}/claim", item)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:dondoc:problem:already-settled"));
    }

    @Test
    void deputySeesTheOfficersDeskInThePeriodAndNoLonger() {
        declined();
        String deputy = "deputy-" + officer;
        String body = """
                {"deputy":{"subject":"%s","name":"Lê Thị Thay"},"from":"2020-09-07","to":"2020-09-%s"}""";
        me().body(body.formatted(deputy, "06"))
                .post("/api/v1/deputies")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/to"));
        me().body(body.formatted(officer, "08"))
                .post("/api/v1/deputies")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/deputy/subject"));
        String id = me().body(body.formatted(deputy, "08"))
                .post("/api/v1/deputies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        mine(deputy).body("items", hasSize(1));
        person("another").post("/api/v1/deputies/{id}/end", id).then().statusCode(404);
        MovableClock.set("2020-09-09T08:00");
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(5))
                .untilAsserted(() -> mine(deputy).body("items", hasSize(0)));
        MovableClock.set("2020-09-08T08:00");
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(5))
                .untilAsserted(() -> mine(deputy).body("items", hasSize(1)));
        me().post("/api/v1/deputies/{id}/end", id).then().statusCode(200).body("endedAt", notNullValue());
        mine(deputy).body("items", hasSize(0));
    }

    @Test
    void auditNamesTheDeputyAndWhomHeStoodForAndNobodyElseTakesWhatTheOfficerClaimed() {
        UUID item = declined();
        String deputy = "deputy-" + officer;
        me().post("/api/v1/work-queue/{id}/claim", item).then().statusCode(200);
        me().body("""
                        {"deputy":{"subject":"%s","name":"Lê Thị Thay"},"from":"2020-09-07","to":"2020-09-08"}""".formatted(deputy)).post("/api/v1/deputies").then().statusCode(201);

        person("another").post("/api/v1/work-queue/{id}/claim", item).then().statusCode(409);
        person(deputy).post("/api/v1/work-queue/{id}/claim", item).then().statusCode(200);
        String assignment = RealPostgres.query("select assignment_id from work_items where id = '" + item + "'")
                .getFirst();
        step(person(deputy), UUID.fromString(assignment), "upholding", "{\"reason\":\"đúng chức năng\"}")
                .statusCode(200);

        assertThat(RealPostgres.query(
                        "select actor_subject || ' for ' || coalesce(acting_for, 'nobody') from audit_rows"
                                + " where outcome = 'DONE' and entity_id in ('" + item + "', '" + assignment
                                + "') and actor_subject in ('" + officer + "', '" + deputy
                                + "') and action in ('claim-work-item', 'assignment-upheld.v1') order by id"))
                .containsExactly(officer + " for nobody", deputy + " for " + officer, deputy + " for " + officer);
    }

    @Test
    void deskIsPagedByCursorsThatRefuseAnotherFilter() {
        declined();
        declined();
        declined();
        String cursor = me().queryParam("officer", officer)
                .queryParam("limit", 2)
                .get("/api/v1/work-queue")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        me().queryParam("officer", officer)
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get("/api/v1/work-queue")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        me().queryParam("officer", officer)
                .queryParam("kind", "ACCEPT_SUBMISSION")
                .queryParam("cursor", cursor)
                .get("/api/v1/work-queue")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }

    /** An item that waits on the officer's desk. */
    private UUID declined() {
        UUID assignment = issued(AGRICULTURE);
        step(agency(AGRICULTURE), assignment, "decline", "{\"reason\":\"không đúng chức năng\"}")
                .statusCode(200);
        return UUID.fromString(RealPostgres.query(
                        "select id from work_items where settled_at is null and subject = '" + assignment + "'")
                .getFirst());
    }

    private UUID issued(String agency) {
        return Office.hasIssued(Tokens.of("coordinator", List.of("H12"), officer), directive, agency);
    }

    private RequestSpecification me() {
        return person(officer);
    }

    private static RequestSpecification person(String subject) {
        return Office.caller(Tokens.of("coordinator", List.of("H12"), subject));
    }

    private ValidatableResponse desk() {
        return me().queryParam("officer", officer)
                .get("/api/v1/work-queue")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse mine(String subject) {
        return person(subject)
                .queryParam("mine", true)
                .get("/api/v1/work-queue")
                .then()
                .statusCode(200);
    }
}
