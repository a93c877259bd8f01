package vn.dondoc.document.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.document.ExampleDirective.draft;
import static vn.dondoc.document.ExampleDirective.numbered;
import static vn.dondoc.document.RegisterClient.get;
import static vn.dondoc.document.RegisterClient.registered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.ExampleDirective;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

@QuarkusTest
@RealDocumentService
class RegistrationEventTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOPIC = "dondoc.directive-events.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ConsumerRecord<byte[], byte[]> event(String id) {
        await().atMost(PATIENCE).until(() -> !RealKafka.read(TOPIC, id).isEmpty());
        return RealKafka.read(TOPIC, id).getFirst();
    }

    private static JsonNode data(ConsumerRecord<byte[], byte[]> event) throws IOException {
        return JSON.readTree(event.value());
    }

    @Test
    void registrationIsToldOnTheTopic() throws IOException {
        String id = given().auth()
                .oauth2(Tokens.of("system"))
                .contentType("application/json")
                .header("X-Correlation-Id", "truc-1")
                .body(numbered("Số: 04 /CT-UBND", "UBND tỉnh Mười")
                        .with("arrival", Map.of("number", 128, "on", "2020-09-03"))
                        .with("source", "ioffice")
                        .with("sourceId", "128/2020")
                        .with("dueOn", "2020-09-20")
                        .with("relations", List.of(Map.of("kind", "ANSWERS", "number", "07/CV-VP")))
                        .fields())
                .post(RegisterClient.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        ConsumerRecord<byte[], byte[]> event = event(id);
        assertThat(RealKafka.header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(RealKafka.header(event, "ce_type")).isEqualTo("vn.dondoc.directive-registered.v1");
        assertThat(RealKafka.header(event, "ce_source")).isEqualTo("/dondoc/document-service");
        assertThat(RealKafka.header(event, "ce_subject")).isEqualTo(id);
        assertThat(RealKafka.header(event, "ce_epoch")).isEqualTo("1");
        assertThat(RealKafka.header(event, "ce_aggregateversion")).isEqualTo("0");
        assertThat(RealKafka.header(event, "ce_correlationid")).isEqualTo("truc-1");
        assertThat(RealKafka.header(event, "content-type")).isEqualTo("application/json");
        EventContract.assertValid("directive-registered.v1", RealKafka.text(event.value()));
        EventContract.assertSameShape("directive-registered.v1", RealKafka.text(event.value()));
        JsonNode data = data(event);
        assertThat(data.get("id").textValue()).isEqualTo(id);
        assertThat(data.get("number").textValue()).isEqualTo("Số: 04 /CT-UBND");
        assertThat(data.get("normalisedNumber").textValue()).isEqualTo("04/CT-UBND");
        assertThat(data.get("issuedOn").textValue()).isEqualTo("2020-09-03");
        assertThat(data.get("dueOn").textValue()).isEqualTo("2020-09-20");
        assertThat(data.get("relations").get(0).get("kind").textValue()).isEqualTo("ANSWERS");
        assertThat(data.get("relations").get(0).get("number").textValue()).isEqualTo("07/CV-VP");
        assertThat(data.get("relations").get(0).get("declared").booleanValue()).isTrue();
        assertThat(data.get("text").textValue()).isEqualTo(ExampleDirective.TEXT);
        assertThat(data.get("textTruncated").booleanValue()).isFalse();
    }

    @Test
    void draftIsToldOnTheTopicToo() throws IOException {
        String id = registered(draft().without("issuedOn").without("signer").without("urgency"));

        EventContract.assertValid(
                "directive-registered.v1", RealKafka.text(event(id).value()));
        assertThat(data(event(id)).get("number").isNull()).isTrue();
        assertThat(data(event(id)).get("state").textValue()).isEqualTo("DRAFT");
    }

    @Test
    void textOfSixHundredKibibytesIsRegisteredWholeAndToldByItsStart() throws IOException {
        String text = "Giao Sở Y tế " + "đ".repeat(300 * 1024);
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(600 * 1024);

        String id = registered(draft().with("text", text));

        String kept = get(Tokens.of("clerk"), RegisterClient.PATH + "/" + id)
                .statusCode(200)
                .extract()
                .path("text");
        assertThat(kept).isEqualTo(text);
        JsonNode data = data(event(id));
        EventContract.assertValid("directive-registered.v1", data.toString());
        String told = data.get("text").textValue();
        assertThat(text).startsWith(told);
        assertThat(told.getBytes(StandardCharsets.UTF_8).length).isBetween(512 * 1024 - 1, 512 * 1024);
        assertThat(data.get("textTruncated").booleanValue()).isTrue();
    }

    @Test
    void relationsReadFromTheTextAreToldAndOnesDeclaredLaterInAnEventOfTheirOwn() throws IOException {
        String issuer = "UBND tỉnh Kể Quan Hệ";
        String other = registered(numbered("1/CT-UBND", issuer));
        String id = registered(numbered("2/CT-UBND", issuer)
                .with("text", ExampleDirective.TEXT + "\nCăn cứ Kế hoạch số 15/KH-UBND ngày 01/9/2020."));
        assertThat(data(event(id)).get("relations").findValuesAsText("number")).contains("15/KH-UBND");

        RegisterClient.act(
                        Tokens.of("clerk"),
                        id,
                        "relations",
                        "*",
                        Map.of("relations", List.of(Map.of("kind", "ANSWERS", "directiveId", other))))
                .statusCode(204);

        await().atMost(PATIENCE).until(() -> RealKafka.read(TOPIC, id).size() == 2);
        ConsumerRecord<byte[], byte[]> later = RealKafka.read(TOPIC, id).getLast();
        assertThat(RealKafka.header(later, "ce_type")).isEqualTo("vn.dondoc.directive-corrected.v1");
        assertThat(RealKafka.header(later, "ce_aggregateversion")).isEqualTo("1");
        EventContract.assertValid("directive-corrected.v1", RealKafka.text(later.value()));
        JsonNode answers = data(later).get("relations").get(1);
        assertThat(answers.get("kind").textValue()).isEqualTo("ANSWERS");
        assertThat(answers.get("directiveId").textValue()).isEqualTo(other);
        assertThat(answers.get("number").textValue()).isEqualTo("01/CT-UBND");
    }
}
