package vn.dondoc.document.agency;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.Tokens;

/** Calls the register of agencies as a client would, and listens to what it tells. */
public final class AgencyClient {

    public static final String PATH = "/api/v1/agencies/";
    public static final String TOPIC = "dondoc.agency-events.v1";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private AgencyClient() {}

    public static Map<String, @Nullable Object> department() {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("name", "Sở Nông nghiệp và Phát triển nông thôn");
        fields.put("aliases", List.of("Sở NN&PTNT", "Sở NNPTNT"));
        fields.put("kind", "department");
        fields.put("validFrom", "1997-01-01");
        return fields;
    }

    public static Map<String, @Nullable Object> department(String field, @Nullable Object value) {
        Map<String, @Nullable Object> fields = department();
        fields.put(field, value);
        return fields;
    }

    public static ValidatableResponse put(String code, Map<String, @Nullable Object> fields) {
        return given().auth()
                .oauth2(Tokens.of("admin", List.of()))
                .contentType("application/json")
                .body(fields)
                .put(PATH + code)
                .then();
    }

    public static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.ofAgency("H12.05")).get(path).then();
    }

    /** The events of one key, once there are so many. */
    public static List<ConsumerRecord<byte[], byte[]>> events(String key, int atLeast) {
        await().atMost(PATIENCE).until(() -> RealKafka.read(TOPIC, key).size() >= atLeast);
        return RealKafka.read(TOPIC, key);
    }

    public static String version(ConsumerRecord<byte[], byte[]> event) {
        return RealKafka.header(event, "ce_aggregateversion");
    }
}
