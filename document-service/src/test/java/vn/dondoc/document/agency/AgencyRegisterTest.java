package vn.dondoc.document.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.document.agency.AgencyClient.PATH;
import static vn.dondoc.document.agency.AgencyClient.department;
import static vn.dondoc.document.agency.AgencyClient.events;
import static vn.dondoc.document.agency.AgencyClient.get;
import static vn.dondoc.document.agency.AgencyClient.put;
import static vn.dondoc.document.agency.AgencyClient.version;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

/** Each test has codes of its own. */
@QuarkusTest
@RealDocumentService
class AgencyRegisterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void newAgencyIsRegisteredAndTold() throws IOException {
        put("R01", department())
                .statusCode(201)
                .header("ETag", equalTo("\"1-0\""))
                .body("code", equalTo("R01"))
                .body("version", equalTo(0));

        get(PATH + "R01")
                .statusCode(200)
                .header("ETag", equalTo("\"1-0\""))
                .body("name", equalTo("Sở Nông nghiệp và Phát triển nông thôn"))
                .body("aliases", equalTo(List.of("Sở NN&PTNT", "Sở NNPTNT")))
                .body("kind", equalTo("department"))
                .body("validFrom", equalTo("1997-01-01"))
                .body("validTo", nullValue())
                .body("successors", equalTo(List.of()));
        ConsumerRecord<byte[], byte[]> event = events("R01", 1).getFirst();
        assertThat(RealKafka.header(event, "ce_type")).isEqualTo("vn.dondoc.agency-changed.v1");
        assertThat(RealKafka.header(event, "ce_subject")).isEqualTo("R01");
        assertThat(version(event)).isEqualTo("0");
        EventContract.assertValid("agency-changed.v1", RealKafka.text(event.value()));
        JsonNode data = JSON.readTree(event.value());
        assertThat(data.get("name").textValue()).isEqualTo("Sở Nông nghiệp và Phát triển nông thôn");
        assertThat(data.get("validTo").isNull()).isTrue();
    }

    @Test
    void changeRaisesTheVersionAndIsTold() throws IOException {
        put("R02", department()).statusCode(201);
        Map<String, @Nullable Object> merged = department("validTo", "2025-02-28");
        merged.put("successors", List.of("R20"));

        put("R02", merged)
                .statusCode(200)
                .header("ETag", equalTo("\"1-1\""))
                .body("validTo", equalTo("2025-02-28"))
                .body("successors", equalTo(List.of("R20")))
                .body("version", equalTo(1));

        List<ConsumerRecord<byte[], byte[]>> events = events("R02", 2);
        assertThat(events.stream().map(AgencyClient::version)).containsExactly("0", "1");
        EventContract.assertValid(
                "agency-changed.v1", RealKafka.text(events.getLast().value()));
        assertThat(JSON.readTree(events.getLast().value()).get("validTo").textValue())
                .isEqualTo("2025-02-28");
    }

    @Test
    void sameDescriptionAgainIsNoChangeAndToldToNobody() {
        put("R03", department()).statusCode(201);
        put("R03", department()).statusCode(200).header("ETag", equalTo("\"1-0\""));
        put("R03", department("name", "Sở Nông nghiệp và Môi trường")).statusCode(200);

        assertThat(events("R03", 2).stream().map(AgencyClient::version)).containsExactly("0", "1");
        assertThat(RealPostgres.count("audit_rows where entity_id = 'R03'")).isEqualTo(2);
    }

    @Test
    void changeIsAuditedWithTheOldAndTheNew() {
        put("R04", department()).statusCode(201);
        put("R04", department("kind", "other")).statusCode(200);

        assertThat(RealPostgres.query("""
                select action || '|' || actor_subject || '|' || coalesce(before ->> 'kind', '-') || '|' || (after ->> 'kind')
                from audit_rows where entity_type = 'agency' and entity_id = 'R04' order by id
                """))
                .containsExactly(
                        "register-agency|admin@test|-|department", "change-agency|admin@test|department|other");
    }

    @Test
    void staleWriterIsRefused() {
        put("R05", department()).statusCode(201);
        put("R05", department("kind", "other")).statusCode(200);

        ifMatch("\"1-0\"", "R05").statusCode(412).contentType("application/problem+json");
        ifMatch("\"1-1\"", "R05").statusCode(200);
        ifMatch("\"1-0\"", "R06").statusCode(412);
        ifMatch("*", "R06").statusCode(412);
        get(PATH + "R06").statusCode(404);
    }

    private static ValidatableResponse ifMatch(String tag, String code) {
        return given().auth()
                .oauth2(Tokens.of("admin", List.of()))
                .contentType("application/json")
                .header("If-Match", tag)
                .body(department("kind", "vertical"))
                .put(PATH + code)
                .then();
    }

    @Test
    void ofManyWhoRegisterOneCodeAtOnceOneCreatesItAndVersionsFollow() throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(16);
        List<Callable<Response>> attempts = IntStream.range(0, 16)
                .<Callable<Response>>mapToObj(n -> () -> {
                    together.await();
                    return put("R07", department("name", "Sở số " + n))
                            .extract()
                            .response();
                })
                .toList();
        List<Integer> statuses;
        try (var clients = Executors.newFixedThreadPool(16)) {
            statuses = clients.invokeAll(attempts).stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .sorted()
                    .toList();
        }

        assertThat(statuses.subList(0, 15)).containsOnly(200);
        assertThat(statuses.getLast()).isEqualTo(201);
        assertThat(events("R07", 16).stream().map(AgencyClient::version).map(Integer::valueOf))
                .containsExactlyElementsOf(IntStream.range(0, 16).boxed().toList());
    }

    @Test
    void listGoesThroughAllInTheOrderOfCodes() {
        for (String code : List.of("A10.2", "A10", "A10.10", "A10.1")) {
            put(code, department()).statusCode(201);
        }
        List<String> seen = new ArrayList<>();
        String query = "?limit=3";
        while (query != null && seen.size() < 4) {
            var page = get("/api/v1/agencies" + query).statusCode(200).extract();
            seen.addAll(page.<List<String>>path("items.code"));
            String next = page.path("next");
            query = next == null ? null : "?limit=3&cursor=" + next;
        }

        assertThat(seen.subList(0, 4)).containsExactly("A10", "A10.1", "A10.10", "A10.2");
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void readingAgainAnswersNotModified() {
        put("R10", department()).statusCode(201);

        given().auth()
                .oauth2(Tokens.of("clerk"))
                .header("If-None-Match", "\"1-0\"")
                .get(PATH + "R10")
                .then()
                .statusCode(304);
    }
}
