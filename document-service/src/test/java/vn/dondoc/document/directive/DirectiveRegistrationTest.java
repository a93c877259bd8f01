package vn.dondoc.document.directive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.document.directive.ExampleDirective.numbered;
import static vn.dondoc.document.directive.ExampleDirective.unnumbered;
import static vn.dondoc.document.directive.RegisterClient.get;
import static vn.dondoc.document.directive.RegisterClient.post;
import static vn.dondoc.document.directive.RegisterClient.registered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.EventContract;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

@Tag("real")
@QuarkusTest
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "documents"))
class DirectiveRegistrationTest {

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
    void numberedDirectiveIsRegisteredWithEveryField() {
        String id = post(numbered("Số: 04 /CT-UBND", "UBND tỉnh Một"))
                .statusCode(201)
                .contentType("application/json")
                .header("Location", matchesPattern("http://[^/]+/api/v1/directives/[0-9a-f-]{36}"))
                .header("ETag", equalTo("\"1-0\""))
                .body("state", equalTo("REGISTERED"))
                .body("$", not(hasKey("text")))
                .extract()
                .path("id");

        get(Tokens.of("coordinator"), RegisterClient.PATH + "/" + id)
                .statusCode(200)
                .header("ETag", equalTo("\"1-0\""))
                .body("id", equalTo(id))
                .body("body", equalTo("H12"))
                .body("state", equalTo("REGISTERED"))
                .body("number", equalTo("Số: 04 /CT-UBND"))
                .body("normalisedNumber", equalTo("04/CT-UBND"))
                .body("numberValue", equalTo(4))
                .body("type", equalTo("CT"))
                .body("issuer", equalTo("UBND tỉnh Một"))
                .body("directingAuthority", equalTo("Chủ tịch UBND tỉnh"))
                .body("place", equalTo("Cà Mau"))
                .body("issuedOn", equalTo("2020-09-03"))
                .body("urgency", equalTo("FLASH"))
                .body("subject", equalTo("Về việc kiểm tra đê biển Tây trước mùa mưa bão"))
                .body("signer.name", equalTo("Nguyễn Văn Thử"))
                .body("signer.title", equalTo("Phó Chủ tịch"))
                .body("signer.authority", equalTo("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH"))
                .body("text", equalTo(ExampleDirective.TEXT));
    }

    @Test
    void directiveWithoutNumberDateAndSignerIsUnnumbered() {
        post(unnumbered()
                        .without("issuedOn")
                        .without("signer")
                        .without("urgency")
                        .without("directingAuthority")
                        .without("place"))
                .statusCode(201)
                .body("state", equalTo("UNNUMBERED"))
                .body("number", nullValue())
                .body("normalisedNumber", nullValue())
                .body("numberValue", nullValue())
                .body("issuedOn", nullValue())
                .body("signer", nullValue())
                .body("urgency", nullValue());
    }

    @Test
    void unnumberedDirectivesDoNotCollide() {
        post(unnumbered()).statusCode(201);
        post(unnumbered()).statusCode(201);
    }

    @Test
    void numberThatCarriesItsYearNeedsNoDate() {
        post(numbered("15/2020/QĐ-UBND", "UBND tỉnh Hai").with("type", "QĐ").without("issuedOn"))
                .statusCode(201)
                .body("normalisedNumber", equalTo("15/2020/QĐ-UBND"));
    }

    @Test
    void fieldsOnSeveralLinesBecomeOneLineAndEmptyOnesNothing() {
        post(numbered("7/CT-UBND", "UBND\n  tỉnh Ba ")
                        .with("subject", " Về việc\n kiểm tra ")
                        .with("place", "  ")
                        .with("signer", Map.of("name", " ")))
                .statusCode(201)
                .body("issuer", equalTo("UBND tỉnh Ba"))
                .body("subject", equalTo("Về việc kiểm tra"))
                .body("place", nullValue())
                .body("signer", nullValue());
    }

    @Test
    void registrationIsDatedByTheBusinessClock() throws InterruptedException {
        MovableClock.set("2020-09-03T14:00");
        try {
            Thread.sleep(150); // the clock looks at its file ten times a second
            String at = post(unnumbered()).statusCode(201).extract().path("registeredAt");
            assertThat(at).startsWith("2020-09-03T07:00:");
        } finally {
            MovableClock.reset();
        }
    }

    @Test
    void sameNumberInAnotherSpellingIsRefusedWithALinkToTheFirst() {
        String first = registered(numbered("Số: 04 /CT-UBND", "UBND tỉnh Bốn"));

        post(numbered("0004/ct-ubnd", "Uỷ ban nhân dân Tỉnh Bốn").with("issuedOn", "2020-12-31"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dondoc:problem:directive-already-registered"))
                .body("existing", equalTo("/api/v1/directives/" + first));
    }

    @Test
    void anotherYearTypeIssuerSymbolOrBodyIsAnotherDirective() {
        String issuer = "UBND tỉnh Năm";
        post(numbered("04/CT-UBND", issuer)).statusCode(201);

        post(numbered("04/CT-UBND", issuer).with("issuedOn", "2021-01-02")).statusCode(201);
        post(numbered("04/CTr-UBND", issuer).with("type", "CTr")).statusCode(201);
        post(numbered("04/CT-UBND", "UBND tỉnh Sáu")).statusCode(201);
        post(numbered("04/CT-VP", issuer)).statusCode(201);
        post(numbered("04/2020/CT-UBND", issuer)).statusCode(201);
        post(Tokens.of("clerk", List.of("H33")), numbered("04/CT-UBND", issuer)).statusCode(201);
    }

    @Test
    void ofSixtyFourWhoRegisterOneNumberAtOnceExactlyOneSucceeds() throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(64);
        Callable<Response> attempt = () -> {
            together.await();
            return post(numbered("99/CT-UBND", "UBND tỉnh Bảy")).extract().response();
        };
        List<Response> answers;
        try (var clients = Executors.newFixedThreadPool(64)) {
            answers = clients.invokeAll(Collections.nCopies(64, attempt)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers.stream().collect(Collectors.groupingBy(Response::statusCode, Collectors.counting())))
                .isEqualTo(Map.of(201, 1L, 409, 63L));
        String winner = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .path("id");
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allSatisfy(answer ->
                        assertThat(answer.<String>path("existing")).isEqualTo("/api/v1/directives/" + winner));
        assertThat(RealPostgres.count("directives where issuer = 'UBND tỉnh Bảy'"))
                .isEqualTo(1);
    }

    @Test
    void databaseItselfRefusesASecondHolderOfANumber() {
        registered(numbered("04/CT-UBND", "UBND tỉnh Tám"));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> RealPostgres.execute("""
                                insert into directives
                                select gen_random_uuid(), version, body, state, type, number_written, number_normalised,
                                       number_value, number_key, number_year, number_series, issuer, issuer_key,
                                       directing_authority, place, issued_on, urgency, subject, signer_name, signer_title,
                                       signer_authority, text, registered_at
                                from directives where issuer = 'UBND tỉnh Tám'
                                """)))
                .hasRootCauseMessage("ERROR: duplicate key value violates unique constraint \"uq_directives_number\"\n"
                        + "  Detail: Key (body, issuer_key, number_year, number_series, number_key)="
                        + "(H12, uy3 ban nhân dân tinh3 tam1, 2020, CT, 4/CT-UBND) already exists.");
    }

    @Test
    void sameIdempotencyKeyGetsTheSameAnswerAndRegistersOnce() {
        String key = UUID.randomUUID().toString();
        ExampleDirective directive = numbered("04/CT-UBND", "UBND tỉnh Chín");

        Response first = withKey(key, directive);
        Response again = withKey(key, directive);
        Response other = withKey(key, directive.with("subject", "Về việc khác"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(RealPostgres.count("directives where issuer = 'UBND tỉnh Chín'"))
                .isEqualTo(1);
    }

    private static Response withKey(String key, ExampleDirective directive) {
        return given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(directive.fields())
                .post(RegisterClient.PATH);
    }

    @Test
    void registrationIsToldOnTheTopic() throws IOException {
        String id = given().auth()
                .oauth2(Tokens.of("system"))
                .contentType("application/json")
                .header("X-Correlation-Id", "truc-1")
                .body(numbered("Số: 04 /CT-UBND", "UBND tỉnh Mười").fields())
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
        assertThat(data.get("text").textValue()).isEqualTo(ExampleDirective.TEXT);
        assertThat(data.get("textTruncated").booleanValue()).isFalse();
    }

    @Test
    void unnumberedDirectiveIsToldOnTheTopicToo() throws IOException {
        String id =
                registered(unnumbered().without("issuedOn").without("signer").without("urgency"));

        EventContract.assertValid(
                "directive-registered.v1", RealKafka.text(event(id).value()));
        assertThat(data(event(id)).get("number").isNull()).isTrue();
        assertThat(data(event(id)).get("state").textValue()).isEqualTo("UNNUMBERED");
    }

    @Test
    void textOfSixHundredKibibytesIsRegisteredWholeAndToldByItsStart() throws IOException {
        String text = "Giao Sở Y tế " + "đ".repeat(300 * 1024);
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(600 * 1024);

        String id = registered(unnumbered().with("text", text));

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
    void registrationLeavesOneAuditRowWithTheActorAndWithoutTheText() {
        String id = registered(numbered("04/CT-UBND", "UBND tỉnh Mười Một"));

        assertThat(RealPostgres.query("""
                select action || '|' || outcome || '|' || actor_subject || '|' || actor_name || '|' || actor_title || '|'
                       || actor_body || '|' || entity_type || '|' || (before is null) || '|' || (after ->> 'number') || '|'
                       || (after ? 'text')
                from audit_rows where entity_id = '%s'
                """.formatted(id)))
                .containsExactly(
                        "register-directive|DONE|clerk@test|Nguyễn Thị Thử|Chuyên viên|H12|directive|true|04/CT-UBND"
                                + "|false");
    }

    @Test
    void readingAgainAnswersNotModified() {
        String id = registered(unnumbered());

        given().auth()
                .oauth2(Tokens.of("leader"))
                .header("If-None-Match", "\"1-0\"")
                .get(RegisterClient.PATH + "/" + id)
                .then()
                .statusCode(304)
                .header("ETag", equalTo("\"1-0\""))
                .header("Cache-Control", equalTo("no-cache, private"))
                .body(equalTo(""));
    }

    @Test
    void locationLeadsToTheDirective() {
        String location = post(unnumbered()).statusCode(201).extract().header("Location");

        get(Tokens.of("clerk"), location)
                .statusCode(200)
                .body("id", endsWith(location.substring(location.length() - 36)));
    }
}
