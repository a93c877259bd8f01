package vn.dondoc.document.announcement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.ExampleDirective;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** The registers told again. */
@QuarkusTest
@RealDocumentService
class RepublicationTest {

    private static final String DIRECTIVES = "dondoc.directive-events.v1";
    private static final String AGENCIES = "dondoc.agency-events.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static String directive = "";
    private static String lost = "";
    private static JsonPath report = JsonPath.from("{}");

    /** Once for all that is looked at below: by now the register may hold a hundred thousand directives. */
    @BeforeEach
    void everythingIsToldAgain() {
        if (!lost.isEmpty()) {
            return;
        }
        directive = RegisterClient.registered(ExampleDirective.numbered("71/CT-UBND", "Republication"));
        admin().body(Map.of("name", "Sở Tái bản", "kind", "department", "validFrom", "1997-01-01"))
                .put("/api/v1/agencies/R71.01")
                .then()
                .statusCode(201);
        admin().body(Map.of("phrases", List.of("các sở R71"), "within", "R71", "kinds", List.of("department")))
                .put("/api/v1/agency-groups/r71")
                .then()
                .statusCode(201);
        await().atMost(PATIENCE).until(() -> RealPostgres.count("outbox") == 0);
        lost = othersKnowADirectiveThatTheRegisterHasNot();
        report = republish();
    }

    @Test
    void everyDirectiveAgencyAndGroupIsToldAgainInItsPresentVersion() {
        assertThat(report.getList("kinds.kind")).containsExactly("agencies", "agency-groups", "directives");
        assertThat(report.getLong("kinds.find { it.kind == 'directives' }.told"))
                .isEqualTo(RealPostgres.count("directives"));
        List<ConsumerRecord<byte[], byte[]>> told = RealKafka.read(DIRECTIVES, directive);
        assertThat(told).hasSize(2);
        assertThat(RealKafka.header(told.getLast(), "ce_type")).isEqualTo("vn.dondoc.directive-corrected.v1");
        assertThat(RealKafka.header(told.getLast(), "ce_aggregateversion"))
                .isEqualTo(RealKafka.header(told.getFirst(), "ce_aggregateversion"));
        assertThat(RealKafka.text(told.getLast().value()))
                .contains("\"changed\":[]")
                .contains("tuyến đê");
        for (String key : List.of("R71.01", "group:r71")) {
            List<ConsumerRecord<byte[], byte[]>> twice = RealKafka.read(AGENCIES, key);
            assertThat(twice).hasSize(2);
            assertThat(RealKafka.text(twice.getLast().value()))
                    .isEqualTo(RealKafka.text(twice.getFirst().value()));
        }
    }

    @Test
    void aDirectiveThatTheRegisterHasLostIsReportedAndNotRevoked() {
        List<String> keys = report.getList("kinds.find { it.kind == 'directives' }.lostKeys");
        assertThat(keys).contains(lost).doesNotContain(directive);
        assertThat(RealKafka.read(DIRECTIVES, lost)).hasSize(1);
        assertThat(RealPostgres.query("select action from audit_rows where entity_id = '" + lost + "'"))
                .containsOnly("find-lost");
    }

    /** Told under an epoch before this database's, which is the first. */
    private static String othersKnowADirectiveThatTheRegisterHasNot() {
        String state =
                RealKafka.text(RealKafka.read(DIRECTIVES, directive).getFirst().value());
        String id = UUID.randomUUID().toString();
        RealKafka.send(List.of(event(DIRECTIVES, "directive-registered.v1", id, 0, 0, state.replace(directive, id))));
        return id;
    }

    private static JsonPath republish() {
        admin().body(Map.of("reason", "Kiểm tra", "commitsLost", false))
                .post("/api/v1/republications")
                .then()
                .statusCode(202);
        await().atMost(PATIENCE)
                .until(() -> admin().get("/api/v1/republications").path("finished"));
        await().atMost(PATIENCE).until(() -> RealPostgres.count("outbox") == 0);
        return admin().get("/api/v1/republications").jsonPath();
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("admin", List.of())).contentType("application/json");
    }
}
