package vn.dondoc.task.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.POLICE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.step;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

/** The life of an assignment, over the API. */
@QuarkusTest
@RealTaskService
class AssignmentLifeTest {

    private static final String REPORT =
            "{\"note\":\"Đã rà soát 1.204 tàu\",\"evidence\":[{\"kind\":\"DOCUMENT\",\"value\":\"214/BC-SNN\"}]}";

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
    void writeWithoutIfMatchOrWithAStaleOneChangesNothing() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        String stale = Office.etag(assignment);
        step(agency(AGRICULTURE), assignment, "acknowledgement", "{}").statusCode(200);

        agency(AGRICULTURE)
                .body(REPORT)
                .post("/api/v1/assignments/{id}/submission", assignment)
                .then()
                .statusCode(428)
                .body("errors[0].header", equalTo("If-Match"));
        agency(AGRICULTURE)
                .header("If-Match", stale)
                .body(REPORT)
                .post("/api/v1/assignments/{id}/submission", assignment)
                .then()
                .statusCode(412);
        assertThat(RealPostgres.count("submissions where assignment_id = '" + assignment + "'"))
                .isZero();
    }

    @Test
    void anotherAgencyAnotherBodyAndTheWrongSideCannotMoveIt() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);

        step(agency(FINANCE), assignment, "acknowledgement", "{}").statusCode(404);
        step(Office.caller(Tokens.of("coordinator", List.of("H33"))), assignment, "withdrawal", "{\"reason\":\"x\"}")
                .statusCode(404);
        step(coordinator(), assignment, "acknowledgement", "{}").statusCode(403);
        step(agency(AGRICULTURE), assignment, "acceptance", "{}").statusCode(403);

        coordinator()
                .get("/api/v1/assignments/{id}", assignment)
                .then()
                .body("state", equalTo("ASSIGNED"))
                .body("version", equalTo(1));
    }

    @Test
    void stepsTheLifeDoesNotHaveAreRefusedWithBothStates() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);

        step(coordinator(), assignment, "acceptance", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:dondoc:problem:transition-not-allowed"))
                .body("detail", containsString("ASSIGNED"))
                .body("detail", containsString("COMPLETED"));
        step(coordinator(), assignment, "redo", "{\"reason\":\"x\"}").statusCode(409);
        step(coordinator(), assignment, "withdrawal", "{\"reason\":\"giao nhầm\"}")
                .statusCode(200);
        step(agency(AGRICULTURE), assignment, "acknowledgement", "{}").statusCode(409);
        step(agency(AGRICULTURE), assignment, "submission", REPORT).statusCode(409);
        step(coordinator(), assignment, "withdrawal", "{\"reason\":\"x\"}").statusCode(409);
    }

    @Test
    void decisionsNeedAReason() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        step(coordinator(), assignment, "withdrawal", "{}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
        step(coordinator(), assignment, "withdrawal", "{\"reason\":\"  \"}").statusCode(400);
    }

    @Test
    void acknowledgedSubmittedSentBackSubmittedAgainAndAccepted() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);

        step(agency(AGRICULTURE), assignment, "acknowledgement", "{}")
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"));
        step(agency(AGRICULTURE), assignment, "submission", REPORT).body("state", equalTo("SUBMITTED"));
        step(coordinator(), assignment, "redo", "{\"reason\":\"thiếu số liệu\"}")
                .body("state", equalTo("IN_PROGRESS"))
                .body("submittedAt", nullValue())
                .body("reason", equalTo("thiếu số liệu"));
        step(agency(AGRICULTURE), assignment, "submission", REPORT).body("reason", nullValue());
        step(coordinator(), assignment, "acceptance", "{}")
                .body("state", equalTo("COMPLETED"))
                .body("timeliness", equalTo("ON_TIME"))
                .body("closedAt", notNullValue());

        assertThat(RealPostgres.query("select decision from submissions where assignment_id = '" + assignment
                        + "' order by submitted_at"))
                .containsExactly("REDO", "ACCEPTED");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(typesSent(assignment))
                        .containsExactly(
                                "assignment-issued",
                                "assignment-acknowledged",
                                "assignment-submitted",
                                "assignment-redo-requested",
                                "assignment-submitted",
                                "assignment-completed"));
        RealKafka.read("dondoc.assignment-events.v1", assignment.toString()).forEach(record -> {
            String type = RealKafka.header(record, "ce_type").replace("vn.dondoc.", "");
            EventContract.assertValid(type, RealKafka.text(record.value()));
            EventContract.assertSameShape(type, RealKafka.text(record.value()));
        });
        assertThat(RealPostgres.query(
                        "select action from audit_rows where entity_id = '" + assignment + "' order by id"))
                .containsExactly(
                        "issue-assignment",
                        "assignment-acknowledged.v1",
                        "assignment-submitted.v1",
                        "assignment-redo-requested.v1",
                        "assignment-submitted.v1",
                        "assignment-completed.v1");
    }

    @Test
    void submittedInTimeIsNotOverdueWhileItWaitsAndIsOnTimeWhenAcceptedLater() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        MovableClock.set("2020-09-15T23:59");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(timeliness(assignment)).isEqualTo("IN_TIME"));
        step(agency(AGRICULTURE), assignment, "submission", REPORT).statusCode(200);
        MovableClock.set("2020-09-20T08:00");
        await().atMost(Duration.ofSeconds(5)).until(() -> true);
        assertThat(timeliness(assignment)).isEqualTo("IN_TIME");
        step(coordinator(), assignment, "acceptance", "{}").body("timeliness", equalTo("ON_TIME"));
    }

    @Test
    void dayAfterTheDeadlineIsOverdueAndASubmissionThenIsLate() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        MovableClock.set("2020-09-16T00:00:01");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(timeliness(assignment)).isEqualTo("OVERDUE"));
        step(agency(AGRICULTURE), assignment, "submission", REPORT).body("timeliness", equalTo("OVERDUE"));
        step(coordinator(), assignment, "acceptance", "{}").body("timeliness", equalTo("LATE"));
    }

    @Test
    void acceptingTheLeadsWorkClosesTheCoordinatingRows() {
        Office.hasIssued(directive, AGRICULTURE, POLICE, FINANCE);
        List<String> ids = coordinator()
                .get("/api/v1/directives/{id}/assignments", directive)
                .then()
                .extract()
                .path("items.id");
        UUID lead = UUID.fromString(ids.getFirst());

        step(agency(AGRICULTURE), lead, "submission", REPORT).statusCode(200);
        step(coordinator(), lead, "acceptance", "{}").statusCode(200);

        coordinator()
                .get("/api/v1/directives/{id}/assignments", directive)
                .then()
                .body("items.state", equalTo(List.of("COMPLETED", "COMPLETED", "COMPLETED")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(typesSent(UUID.fromString(ids.get(2))))
                        .containsExactly("assignment-issued", "assignment-completed"));
    }

    @Test
    void ofManyConcurrentWritersOfOneVersionOneWins() throws Exception {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        String etag = Office.etag(assignment);
        Callable<Integer> acknowledge = () -> agency(AGRICULTURE)
                .header("If-Match", etag)
                .body("{}")
                .post("/api/v1/assignments/{id}/acknowledgement", assignment)
                .statusCode();

        List<Integer> statuses;
        try (var writers = Executors.newFixedThreadPool(16)) {
            statuses = writers
                    .invokeAll(IntStream.range(0, 16).mapToObj(n -> acknowledge).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409 || status == 412);
        assertThat(RealPostgres.query("select version from assignments where id = '" + assignment + "'"))
                .containsExactly("2");
    }

    private static String timeliness(UUID assignment) {
        return coordinator().get("/api/v1/assignments/{id}", assignment).path("timeliness");
    }

    private static List<String> typesSent(UUID assignment) {
        return RealKafka.read("dondoc.assignment-events.v1", assignment.toString()).stream()
                .map(record -> RealKafka.header(record, "ce_type")
                        .replace("vn.dondoc.", "")
                        .replace(".v1", ""))
                .toList();
    }
}
