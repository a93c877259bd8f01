package vn.dondoc.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** What task-service could not apply is seen, applied once more or dropped, as in every service that consumes. */
@QuarkusTest
@RealTaskService
class DeadLetterTest {

    private static final String TOPIC = "dondoc.agency-events.v1";

    @Test
    void whatStillBreaksTheContractStaysUntilItIsDroppedWithAReason() {
        RealKafka.send(List.of(agency(TOPIC, "H12.9971", "Sở", "gestern")));
        long offset = awaitListed("H12.9971");

        decide("replay", offset)
                .statusCode(200)
                .body("settled", empty())
                .body("left[0].reason", containsString("cannot be read"));
        decide("drop", offset).statusCode(200).body("settled", contains(equalTo((int) offset)));

        assertThat(listed("H12.9971")).isEmpty();
        assertThat(RealPostgres.query("select action || ': ' || reason from audit_rows where entity_id = '" + TOPIC
                        + "/" + offset + "'"))
                .containsExactly("drop-dead-letter: Vì thử");
    }

    @Test
    void whatANewerReleaseUnderstandsIsAppliedOnce() {
        var parked = agency(TOPIC + ".task-service.dlq", "H12.9972", "Sở Thử nghiệm", "1997-01-01");
        parked.headers().add("dondoc_dlq_reason", "of an older release".getBytes(StandardCharsets.UTF_8));
        RealKafka.send(List.of(parked));
        long offset = awaitListed("H12.9972");

        decide("replay", offset).statusCode(200).body("left", empty());
        decide("replay", offset).body("left[0].reason", equalTo("it was decided on before"));

        assertThat(RealPostgres.query("select name from agencies where code = 'H12.9972'"))
                .containsExactly("Sở Thử nghiệm");
    }

    private static ProducerRecord<byte[], byte[]> agency(String topic, String code, String name, String validFrom) {
        return event(topic, "agency-changed.v1", code, 1, 1, """
                {"code":"%s","name":"%s","aliases":[],"kind":"department","validFrom":"%s","validTo":null,
                 "successors":[]}""".formatted(code, name, validFrom));
    }

    private static long awaitListed(String code) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> listed(code), offsets -> !offsets.isEmpty())
                .getFirst();
    }

    private static List<Long> listed(String code) {
        List<Map<String, Object>> items = given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/api/v1/dead-letters?limit=200&topic=" + TOPIC)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return items.stream()
                .filter(item -> code.equals(item.get("key")))
                .map(item -> Long.valueOf(String.valueOf(item.get("offset"))))
                .toList();
    }

    private static ValidatableResponse decide(String what, long offset) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType("application/json")
                .body("{\"topic\": \"" + TOPIC + "\", \"offsets\": [" + offset + "], \"reason\": \"Vì thử\"}")
                .post("/api/v1/dead-letters/" + what)
                .then();
    }
}
