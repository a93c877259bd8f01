package vn.dondoc.notification.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.Events;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class ReconciliationApiTest {

    private static final String TOPIC = "dondoc.assignment-events.v1";

    @Inject
    Chase chase;

    private final ExampleAssignment lost =
            issued(newAgency(), "2020-09-01T09:00").dueOn("2020-09-15");
    private final ExampleAssignment old =
            issued(newAgency(), "2020-09-01T09:00").dueOn("2020-09-15");
    private final ExampleAssignment broken =
            issued(newAgency(), "2020-09-01T09:00").dueOn("2020-09-15");
    private final ExampleAssignment unplanned =
            issued(newAgency(), "2020-09-01T09:00").dueOn("2020-09-15");
    private final ExampleAssignment closed =
            issued(newAgency(), "2020-09-01T09:00").dueOn("2020-09-15");

    @Test
    void whatIsMissingOldDamagedOrUnplannedIsFoundAndRepairedAndNothingFiresTwice() {
        chase.at("2020-09-01T09:00");
        send(lost, old, broken, unplanned, closed);
        send(old.next("IN_PROGRESS"), closed.completed("2020-09-02T09:00"));
        await().atMost(Duration.ofSeconds(30)).until(() -> version(closed).equals(List.of("2")));
        await().atMost(Duration.ofSeconds(30)).until(() -> version(old).equals(List.of("2")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> chase.rungs(unplanned).size() == 5);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !version(lost).isEmpty() && !version(broken).isEmpty());
        chase.sweep();
        RealPostgres.execute(
                "delete from obligations where assignment_id = '" + unplanned.id() + "' and rung <> 'ISSUED'");
        RealPostgres.execute("update follow_ups set state = 'SUBMITTED' where assignment_id = '" + broken.id() + "'");
        RealPostgres.execute(
                "update follow_ups set version = 1, state = 'ASSIGNED' where assignment_id = '" + old.id() + "'");
        forget(lost);
        forget(closed);

        JsonPath compared = reconcile(false);
        assertThat(findings(compared))
                .contains(
                        Map.entry(lost.id().toString(), "MISSING"),
                        Map.entry(closed.id().toString(), "MISSING"),
                        Map.entry(old.id().toString(), "STALE"),
                        Map.entry(broken.id().toString(), "DAMAGED"));
        assertThat(version(lost)).isEmpty();

        JsonPath repaired = reconcile(true);
        // What can never be read, as other tests sent it, stays among the dead letters.
        assertThat(repaired.getLong("repaired")).isGreaterThanOrEqualTo(4);
        assertThat(state(lost)).containsExactly("ASSIGNED");
        assertThat(state(closed)).containsExactly("COMPLETED");
        assertThat(state(old)).containsExactly("IN_PROGRESS");
        assertThat(state(broken)).containsExactly("ASSIGNED");
        assertThat(chase.rungs(unplanned)).hasSize(5);
        assertThat(chase.rungs(closed)).isEmpty();
        chase.sweep();
        assertThat(chase.notices(broken)).containsExactly("ISSUED INBOX SENT");
        assertThat(chase.notices(unplanned)).containsExactly("ISSUED INBOX SENT");
        assertThat(findings(reconcile(false)))
                .doesNotContainKeys(
                        lost.id().toString(), old.id().toString(), broken.id().toString());
    }

    @Test
    void onlyAnAdminReconcilesAndSaysWhy() {
        given().auth()
                .oauth2(Tokens.of("leader"))
                .contentType("application/json")
                .body("{\"reason\": \"x\", \"repair\": false}")
                .post("/api/v1/reconciliations")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType("application/json")
                .body("{\"reason\": \"\", \"repair\": false}")
                .post("/api/v1/reconciliations")
                .then()
                .statusCode(400);
    }

    private static Map<String, String> findings(JsonPath report) {
        List<Map<String, String>> examples = report.getList("examples");
        return examples.stream()
                .collect(java.util.stream.Collectors.toMap(
                        example -> String.valueOf(example.get("assignmentId")),
                        example -> String.valueOf(example.get("what"))));
    }

    private static JsonPath reconcile(boolean repair) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType("application/json")
                .body("{\"reason\": \"Sau khi phục hồi\", \"repair\": " + repair + "}")
                .post("/api/v1/reconciliations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void send(ExampleAssignment... assignments) {
        RealKafka.send(Stream.of(assignments)
                .map(assignment -> Events.event(
                        TOPIC,
                        "assignment-issued.v1",
                        assignment.id().toString(),
                        1,
                        assignment.version(),
                        assignment.json()))
                .toList());
    }

    private static void forget(ExampleAssignment assignment) {
        RealPostgres.execute("delete from notices where assignment_id = '" + assignment.id() + "'");
        RealPostgres.execute("delete from obligations where assignment_id = '" + assignment.id() + "'");
        RealPostgres.execute("delete from follow_ups where assignment_id = '" + assignment.id() + "'");
    }

    private static List<String> version(ExampleAssignment assignment) {
        return RealPostgres.query("select version from follow_ups where assignment_id = '" + assignment.id() + "'");
    }

    private static List<String> state(ExampleAssignment assignment) {
        return RealPostgres.query("select state from follow_ups where assignment_id = '" + assignment.id() + "'");
    }
}
