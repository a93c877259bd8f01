package vn.dondoc.task.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

/** A directive that arrives gets its proposed breakdown by itself; a person settles it. */
@QuarkusTest
@RealTaskService
class BreakdownReviewTest {

    private static final String BREAKDOWN = "/api/v1/directives/{id}/breakdown";

    @Inject
    ReviewJob job;

    @BeforeEach
    void agenciesAreKnown() {
        Office.knowsItsAgencies();
    }

    private static void tell(UUID id, long version, String type, String state, String text) {
        tell(id, version, type, state, text, false);
    }

    private static void tell(UUID id, long version, String type, String state, String text, boolean truncated) {
        RealKafka.send(List.of(
                event("dondoc.directive-events.v1", "directive-registered.v1", id.toString(), 1, version, """
                {"id":"%s","body":"H12","state":"%s","number":"1","normalisedNumber":"1","type":"%s",
                 "issuer":"UBND tỉnh Cà Mau","issuedOn":"2020-09-03","urgency":null,"subject":"Về việc quản lý tàu cá",
                 "registeredAt":"2020-09-03T02:15:00Z","text":"%s","textTruncated":%s}""".formatted(
                                id, state, type, text, truncated))));
        awaitVersion(id, version);
    }

    private static void awaitVersion(UUID id, long version) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("directives where id = '" + id + "' and version = " + version) == 1);
    }

    private UUID proposed() {
        UUID id = UUID.randomUUID();
        tell(id, 1, "CT", "REGISTERED", "1. Giao Sở Tài chính báo cáo trước ngày 15/9/2020.");
        job.proposeDue();
        return id;
    }

    private static List<String> waiting(UUID directive) {
        return RealPostgres.query(
                "select kind from work_items where settled_at is null and subject = '" + directive + "'");
    }

    private static void assertPublished(UUID directive, String type, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealKafka.read("dondoc.breakdown-events.v1", directive.toString()).stream()
                        .anyMatch(record -> RealKafka.header(record, "ce_type").endsWith(type)));
        String data = RealKafka.text(RealKafka.read("dondoc.breakdown-events.v1", directive.toString())
                .getLast()
                .value());
        EventContract.assertValid(type, data);
        EventContract.assertSameShape(type, data);
        assertThat(data).contains("\"state\":\"" + state + "\"");
    }

    @Test
    void directiveOfATypeThatGivesNoWorkGetsNone() {
        UUID id = UUID.randomUUID();
        tell(id, 1, "BC", "REGISTERED", "1. Giao Sở Tài chính báo cáo.");
        job.proposeDue();

        Office.coordinator().get(BREAKDOWN, id).then().statusCode(404);
        assertThat(waiting(id)).isEmpty();
    }

    @Test
    void startOfALongTextIsProposedWithAWarning() {
        UUID id = UUID.randomUUID();
        tell(id, 1, "CT", "REGISTERED", "1. Giao Sở Tài chính báo cáo.", true);
        job.proposeDue();

        Office.coordinator()
                .get(BREAKDOWN, id)
                .then()
                .body("proposal.assignments", hasSize(1))
                .body("proposal.warnings[0]", containsString("Only the start"));
    }

    @Test
    void anotherBodyFindsNone() {
        UUID id = proposed();
        String stranger = Tokens.of("coordinator", List.of("H33"));

        Office.caller(stranger).get(BREAKDOWN, id).then().statusCode(404);
        Office.caller(stranger)
                .body("{\"reason\":\"x\"}")
                .post(BREAKDOWN + "/dismissal", id)
                .then()
                .statusCode(404);
    }

    @Test
    void proposalWaitsOnTheDeskAndIsToldOnce() {
        UUID id = proposed();
        job.proposeDue();

        Office.coordinator()
                .get(BREAKDOWN, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("version", equalTo(0))
                .body("proposal.assignments", hasSize(1))
                .body("proposal.assignments[0].lead[0].agency", equalTo("H12.05"));
        assertThat(waiting(id)).containsExactly("SETTLE_BREAKDOWN");
        assertPublished(id, "breakdown-proposed.v1", "PROPOSED");
    }

    @Test
    void dismissalNeedsAReasonAndTheStateThatWasRead() {
        UUID id = proposed();
        String etag = Office.coordinator().get(BREAKDOWN, id).header("ETag");

        Office.coordinator()
                .header("If-Match", etag)
                .body("{}")
                .post(BREAKDOWN + "/dismissal", id)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
        Office.coordinator()
                .body("{\"reason\":\"x\"}")
                .post(BREAKDOWN + "/dismissal", id)
                .then()
                .statusCode(428);
        assertThat(waiting(id)).hasSize(1);

        Office.coordinator()
                .header("If-Match", etag)
                .body("{\"reason\":\"Gửi để biết\"}")
                .post(BREAKDOWN + "/dismissal", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("reason", equalTo("Gửi để biết"))
                .body("proposal.assignments", hasSize(1));
        assertThat(waiting(id)).isEmpty();
        assertPublished(id, "breakdown-settled.v1", "DISMISSED");

        Office.coordinator()
                .header("If-Match", "*")
                .body("{\"reason\":\"x\"}")
                .post(BREAKDOWN + "/dismissal", id)
                .then()
                .statusCode(409);
    }

    @Test
    void issuingTasksSettlesIt() {
        UUID id = proposed();
        Office.hasIssued(id, Office.FINANCE);

        Office.coordinator()
                .get(BREAKDOWN, id)
                .then()
                .body("state", equalTo("ISSUED"))
                .body("proposal.assignments", hasSize(1));
        assertThat(waiting(id)).isEmpty();
        assertPublished(id, "breakdown-settled.v1", "ISSUED");
    }

    @Test
    void correctedTextIsProposedAnewUnlessSettled() {
        UUID open = proposed();
        UUID settled = proposed();
        Office.hasIssued(settled, Office.FINANCE);
        for (UUID id : List.of(open, settled)) {
            tell(id, 2, "CT", "REGISTERED", "1. Giao Sở Tài chính báo cáo.\\n2. Giao Công an tỉnh kiểm tra.");
        }
        job.proposeDue();

        Office.coordinator().get(BREAKDOWN, open).then().body("proposal.assignments", hasSize(2));
        Office.coordinator().get(BREAKDOWN, settled).then().body("proposal.assignments", hasSize(1));
    }

    @Test
    void purgeLeavesNothingOfTheText() {
        UUID id = proposed();
        RealKafka.send(List.of(
                event("dondoc.directive-events.v1", "directive-purged.v1", id.toString(), 1, 2, """
                {"id":"%s","body":"H12","purgedAt":"2020-09-04T02:15:00Z"}""".formatted(id))));
        awaitVersion(id, 2);
        job.proposeDue();

        assertThat(RealPostgres.query(
                        "select state || proposal::text from breakdowns where directive_id = '" + id + "'"))
                .containsExactly("DISMISSED{\"warnings\": [], \"assignments\": []}");
        assertThat(waiting(id)).isEmpty();
    }
}
