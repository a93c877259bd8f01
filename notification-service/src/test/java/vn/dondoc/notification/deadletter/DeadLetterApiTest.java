package vn.dondoc.notification.deadletter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
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
class DeadLetterApiTest {

    private static final String TOPIC = "dondoc.assignment-events.v1";

    @Inject
    Chase chase;

    private final ExampleAssignment assignment = issued(newAgency(), "2020-09-01T09:00");

    @BeforeEach
    void itIsTheDayOfTheIssue() {
        chase.at("2020-09-01T09:00");
    }

    @Test
    void whatStillCannotBeAppliedStaysUntilItIsDroppedWithAReason() {
        assignment.with("task", Map.of("id", "01890a5d-ac96-774b-bcce-b302099a8057", "content", " "));
        RealKafka.send(List.of(record(TOPIC)));
        long offset = awaitListed();
        decide("replay", offset)
                .statusCode(200)
                .body("settled", equalTo(List.of()))
                .body("left[0].reason", containsString("task.content must not be blank"));
        assertThat(listed()).hasSize(1);
        decide("drop", offset).statusCode(200).body("settled.size()", equalTo(1));
        assertThat(listed()).isEmpty();
        decide("drop", offset).body("left[0].reason", equalTo("it was decided on before"));
        assertThat(RealPostgres.query("select action || ': ' || reason from audit_rows where entity_id = '" + TOPIC
                        + "/" + offset + "'"))
                .containsExactly("drop-dead-letter: Vì thử");
    }

    @Test
    void whatCanBeAppliedNowIsAppliedOnceAndChased() {
        var parked = record(TOPIC + ".notification-service.dlq");
        parked.headers()
                .add("dondoc_dlq_reason", "of an older release".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        RealKafka.send(List.of(parked));
        long offset = awaitListed();
        decide("replay", offset).statusCode(200).body("settled.size()", equalTo(1));
        decide("replay", offset).body("settled.size()", equalTo(0));
        assertThat(chase.rungs(assignment)).containsExactly("ISSUED PLANNED 2020-09-01T09:00");
        assertThat(listed()).isEmpty();
    }

    @Test
    void unknownTopicAndMissingReasonAndOthersAreRefused() {
        as("admin")
                .get("/api/v1/dead-letters?topic=secret")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("topic"));
        as("admin")
                .body("{\"topic\": \"" + TOPIC + "\", \"offsets\": [1], \"reason\": \" \"}")
                .post("/api/v1/dead-letters/drop")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
        as("coordinator").get("/api/v1/dead-letters?topic=" + TOPIC).then().statusCode(403);
    }

    private ProducerRecord<byte[], byte[]> record(String topic) {
        return Events.event(topic, "assignment-issued.v1", assignment.id().toString(), 1, 1, assignment.json());
    }

    private long awaitListed() {
        return await().atMost(Duration.ofSeconds(30))
                .until(this::listed, offsets -> !offsets.isEmpty())
                .getFirst();
    }

    /** The offsets of what is shown of this test's assignment. */
    private List<Long> listed() {
        List<Map<String, Object>> items = as("admin")
                .get("/api/v1/dead-letters?limit=200&topic=" + TOPIC)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return items.stream()
                .filter(item -> assignment.id().toString().equals(item.get("key")))
                .map(item -> Long.valueOf(String.valueOf(item.get("offset"))))
                .toList();
    }

    private static ValidatableResponse decide(String what, long offset) {
        return as("admin")
                .body("{\"topic\": \"" + TOPIC + "\", \"offsets\": [" + offset + "], \"reason\": \"Vì thử\"}")
                .post("/api/v1/dead-letters/" + what)
                .then();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }
}
