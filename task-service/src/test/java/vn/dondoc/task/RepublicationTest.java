package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.testkit.Events.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Everything told again, as after a restore. */
@QuarkusTest
@RealTaskService
class RepublicationTest {

    private static final String TOPIC = "dondoc.assignment-events.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private UUID directive = new UUID(0, 0);

    @BeforeEach
    void anOffice() {
        Office.knowsItsAgencies();
        directive = Office.hasDirective();
    }

    @AfterEach
    void firstEpochAgain() {
        RealPostgres.execute("update epochs set epoch = 1");
        await().atMost(PATIENCE)
                .until(() -> Office.etag(Office.hasIssued(directive, Office.FINANCE)), "\"1-1\""::equals);
    }

    @Test
    void onlyAnAdminHasEverythingToldAgainAndSaysWhy() {
        Office.coordinator()
                .body("{\"reason\": \"x\", \"commitsLost\": true}")
                .post("/api/v1/republications")
                .then()
                .statusCode(403);
        admin().body("{\"reason\": \" \", \"commitsLost\": true}")
                .post("/api/v1/republications")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
        assertThat(RealPostgres.query("select epoch from epochs")).containsExactly("1");
    }

    @Test
    void newEpochEndsCursorsAndTagsAndIsToldOfEveryAssignmentWithWhatHappenedLast() {
        UUID assignment = Office.hasIssued(directive, Office.AGRICULTURE);
        Office.step(Office.agency(Office.AGRICULTURE), assignment, "acknowledgement", "{}")
                .statusCode(200);
        String changes = "/api/v1/agencies/" + Office.AGRICULTURE + "/assignment-changes";
        String list = "/api/v1/agencies/" + Office.AGRICULTURE + "/assignments";
        String cursor = Office.agency(Office.AGRICULTURE)
                .queryParam("limit", 1)
                .get(changes)
                .path("next");
        String tag = Office.agency(Office.AGRICULTURE).get(list).header("ETag");
        Office.agency(Office.AGRICULTURE)
                .header("If-None-Match", tag)
                .get(list)
                .then()
                .statusCode(304);

        int epoch = republish(true).getInt("epoch");

        assertThat(epoch).isGreaterThan(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> Office.agency(Office.AGRICULTURE)
                        .queryParam("since", cursor)
                        .get(changes)
                        .then()
                        .statusCode(410));
        Office.agency(Office.AGRICULTURE)
                .header("If-None-Match", tag)
                .get(list)
                .then()
                .statusCode(200);
        ConsumerRecord<byte[], byte[]> told = lastOf(assignment);
        assertThat(RealKafka.header(told, "ce_epoch")).isEqualTo(Integer.toString(epoch));
        assertThat(RealKafka.header(told, "ce_aggregateversion")).isEqualTo("2");
        assertThat(RealKafka.header(told, "ce_type")).isEqualTo("vn.dondoc.assignment-acknowledged.v1");
    }

    @Test
    void whatOthersKnowAndTheDatabaseHasLostIsWithdrawnAndKeptInTheAudit() throws IOException {
        UUID known = Office.hasIssued(directive, Office.AGRICULTURE);
        await().atMost(PATIENCE)
                .until(() -> RealKafka.read(TOPIC, known.toString()).size() == 1);
        UUID open = UUID.randomUUID();
        UUID purged = UUID.randomUUID();
        String state = RealKafka.text(lastOf(known).value());
        RealKafka.send(List.of(
                event(TOPIC, "assignment-issued.v1", open.toString(), 1, 1, of(open, state)),
                event(TOPIC, "assignment-purged.v1", purged.toString(), 1, 7, of(purged, state))));

        JsonPath report = republish(true);

        List<String> lost = report.getList("kinds.find { it.kind == 'assignments' }.lostKeys");
        assertThat(lost).contains(open.toString()).doesNotContain(known.toString(), purged.toString());
        await().atMost(PATIENCE)
                .until(() -> RealKafka.read(TOPIC, open.toString()).size() == 2);
        ConsumerRecord<byte[], byte[]> told = lastOf(open);
        assertThat(RealKafka.header(told, "ce_type")).isEqualTo("vn.dondoc.assignment-withdrawn.v1");
        assertThat(RealKafka.header(told, "ce_epoch")).isEqualTo(report.getString("epoch"));
        JsonNode withdrawn = new ObjectMapper().readTree(told.value());
        assertThat(withdrawn.path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.path("assignmentId").asText()).isEqualTo(open.toString());
        assertThat(RealPostgres.query(
                        "select action, before ->> 'type' from audit_rows where entity_id = '" + open + "'"))
                .hasSize(1);

        // Told once more without a loss, nothing is lost any more: the withdrawal is of this epoch.
        assertThat(republish(false).getList("kinds.find { it.kind == 'assignments' }.lostKeys"))
                .isEmpty();
    }

    private static String of(UUID id, String state) {
        return state.replaceFirst("\"assignmentId\":\"[^\"]*\"", "\"assignmentId\":\"" + id + "\"");
    }

    private static ConsumerRecord<byte[], byte[]> lastOf(UUID assignment) {
        return RealKafka.read(TOPIC, assignment.toString()).getLast();
    }

    private static JsonPath republish(boolean commitsLost) {
        admin().body("{\"reason\": \"Phục hồi\", \"commitsLost\": " + commitsLost + "}")
                .post("/api/v1/republications")
                .then()
                .statusCode(202);
        await().atMost(PATIENCE)
                .until(() -> admin().get("/api/v1/republications").path("finished"));
        await().atMost(PATIENCE).until(() -> RealPostgres.count("outbox") == 0);
        return admin().get("/api/v1/republications").jsonPath();
    }

    private static io.restassured.specification.RequestSpecification admin() {
        return Office.caller(Tokens.of("admin", List.of()));
    }
}
