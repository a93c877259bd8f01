package vn.dondoc.task.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.POLICE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.step;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

/** Gia hạn over the API: the work is due on 15 September 2020. */
@QuarkusTest
@RealTaskService
class ExtensionTest {

    private UUID assignment;

    @BeforeEach
    void workIsIssued() {
        MovableClock.set("2020-09-10T08:00");
        Office.knowsItsAgencies();
        assignment = Office.hasIssued(Office.hasDirective(), AGRICULTURE);
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    private static String until(String day) {
        return "{\"until\":\"" + day + "\",\"reason\":\"Hai huyện ven biển chưa gửi số liệu\"}";
    }

    private static ValidatableResponse ask(UUID assignment, String day) {
        return step(agency(AGRICULTURE), assignment, "extensions", until(day));
    }

    private static ValidatableResponse decideOn(UUID assignment, Object extension, String decision) {
        return coordinator()
                .header("If-Match", Office.etag(assignment))
                .body(decision)
                .post("/api/v1/assignments/{id}/extensions/{extension}/decision", assignment, extension)
                .then();
    }

    private static Object lastOf(UUID assignment) {
        List<String> ids = coordinator()
                .get("/api/v1/assignments/{id}/extensions", assignment)
                .then()
                .extract()
                .path("extensions.id");
        return ids.getLast();
    }

    private static final String GRANTED = "{\"granted\":true,\"reason\":\"đồng ý\",\"document\":\"345/UBND-KT\"}";

    @Test
    void whatWaitsForItsDecisionStopsNeitherProgressNorTheReport() {
        ask(assignment, "2020-09-30").statusCode(200);

        step(agency(AGRICULTURE), assignment, "progress-reports", "{\"percent\":70,\"text\":\"còn hai huyện\"}")
                .statusCode(200)
                .body("extensionAskedUntil", equalTo("2020-09-30"))
                .body("deadline.dueOn", equalTo("2020-09-15"));
        step(agency(AGRICULTURE), assignment, "submission", "{\"note\":\"xong\"}")
                .statusCode(200);
    }

    @Test
    void dayThatIsNotLaterOrTooFarIsRefusedByName() {
        ask(assignment, "2020-09-15")
                .statusCode(422)
                .body("type", containsString("extension-not-allowed"))
                .body("errors[0].pointer", equalTo("#/until"));
        ask(assignment, "2020-10-16").statusCode(422).body("errors[0].detail", containsString("2020-10-15"));
        step(agency(AGRICULTURE), assignment, "extensions", "{\"until\":\"2020-09-30\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
        assertThat(RealPostgres.count("extensions where assignment_id = '" + assignment + "'"))
                .isZero();
    }

    @Test
    void onlyTheLeadAsksOnlyTheAssigningSideDecides() {
        step(agency(FINANCE), assignment, "extensions", until("2020-09-30")).statusCode(404);
        step(coordinator(), assignment, "extensions", until("2020-09-30")).statusCode(403);
        ask(assignment, "2020-09-30").statusCode(200);
        Object extension = lastOf(assignment);
        agency(AGRICULTURE)
                .header("If-Match", Office.etag(assignment))
                .body(GRANTED)
                .post("/api/v1/assignments/{id}/extensions/{extension}/decision", assignment, extension)
                .then()
                .statusCode(403);
        Office.caller(Tokens.of("coordinator", List.of("H33")))
                .header("If-Match", Office.etag(assignment))
                .body(GRANTED)
                .post("/api/v1/assignments/{id}/extensions/{extension}/decision", assignment, extension)
                .then()
                .statusCode(404);
        decideOn(assignment, UUID.randomUUID(), GRANTED).statusCode(404);

        UUID directive = Office.hasDirective();
        Office.hasIssued(directive, FINANCE, POLICE);
        String coordinating = coordinator()
                .get("/api/v1/directives/{id}/assignments", directive)
                .then()
                .extract()
                .path("items[1].id");
        step(agency(POLICE), UUID.fromString(coordinating), "extensions", until("2020-09-30"))
                .statusCode(422);
    }

    @Test
    void whileOneIsOpenNoSecondIsTakenAndItWaitsOnTheDesk() {
        ask(assignment, "2020-09-30")
                .statusCode(200)
                .body("extensionAskedUntil", equalTo("2020-09-30"))
                .body("deadline.dueOn", equalTo("2020-09-15"))
                .body("state", equalTo("ASSIGNED"));
        ask(assignment, "2020-10-01").statusCode(409).body("type", containsString("extension-already-asked"));
        assertThat(RealPostgres.query(
                        "select kind from work_items where settled_at is null and subject = '" + assignment + "'"))
                .containsExactly("DECIDE_EXTENSION");

        decideOn(assignment, lastOf(assignment), "{\"granted\":false,\"reason\":\"không đủ lý do\"}")
                .statusCode(200)
                .body("extensionAskedUntil", nullValue())
                .body("extensionsGranted", equalTo(0))
                .body("reason", equalTo("không đủ lý do"))
                .body("deadline.version", equalTo(1));
        decideOn(assignment, lastOf(assignment), GRANTED).statusCode(409);
        assertThat(RealPostgres.count("work_items where settled_at is null and subject = '" + assignment + "'"))
                .isZero();
        ask(assignment, "2020-10-01").statusCode(200);
    }

    @Test
    void grantedUntilAnotherDayKeepsTheOriginalAndTellsIt() {
        ask(assignment, "2020-09-30").statusCode(200);
        decideOn(
                        assignment,
                        lastOf(assignment),
                        "{\"granted\":true,\"until\":\"2020-09-25\",\"reason\":\"đồng ý\",\"document\":\"345/UBND-KT\"}")
                .statusCode(200)
                .body("deadline.dueOn", equalTo("2020-09-25"))
                .body("deadline.originalDueOn", equalTo("2020-09-15"))
                .body("deadline.phrase", equalTo("trước ngày 15/9/2020"))
                .body("deadline.version", equalTo(2))
                .body("extensionsGranted", equalTo(1))
                .body("decidingDocument", equalTo("345/UBND-KT"));

        coordinator()
                .get("/api/v1/assignments/{id}/extensions", assignment)
                .then()
                .body("extensions", hasSize(1))
                .body("extensions[0].state", equalTo("GRANTED"))
                .body("extensions[0].grantedUntil", equalTo("2020-09-25"));
        coordinator()
                .get("/api/v1/assignments/{id}/deadlines", assignment)
                .then()
                .body("versions.cause", equalTo(List.of("ISSUE", "EXTENSION")))
                .body("versions[1].document", equalTo("345/UBND-KT"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(types(assignment))
                        .containsExactly(
                                "assignment-issued.v1",
                                "assignment-extension-requested.v1",
                                "assignment-extension-decided.v1"));
        RealKafka.read("dondoc.assignment-events.v1", assignment.toString()).forEach(record -> {
            String type = RealKafka.header(record, "ce_type").replace("vn.dondoc.", "");
            EventContract.assertValid(type, RealKafka.text(record.value()));
            EventContract.assertSameShape(type, RealKafka.text(record.value()));
        });
    }

    @Test
    void afterTwoNoThirdIsGranted() {
        for (String day : List.of("2020-09-30", "2020-10-15")) {
            ask(assignment, day).statusCode(200);
            decideOn(assignment, lastOf(assignment), GRANTED).statusCode(200);
        }
        ask(assignment, "2020-10-20").statusCode(422).body("detail", containsString("2 times"));
    }

    @Test
    void mayBeAskedForUntilThirtyDaysAfterTheDeadlineButForNoDayPast() {
        MovableClock.set("2020-10-15T08:00");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        ask(assignment, "2020-10-14").statusCode(422).body("errors[0].detail", containsString("past")));
        ask(assignment, "2020-10-15").statusCode(200);
        decideOn(assignment, lastOf(assignment), "{\"granted\":false,\"reason\":\"x\"}")
                .statusCode(200);
        MovableClock.set("2020-10-16T08:00");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> ask(assignment, "2020-10-16")
                        .statusCode(422)
                        .body("detail", containsString("until 2020-10-15")));
    }

    @Test
    void workFromTheCentreHasTheNarrowerLimits() {
        UUID directive = UUID.randomUUID();
        RealKafka.send(List.of(event(
                "dondoc.directive-events.v1", "directive-registered.v1", directive.toString(), 1, 1, """
                {"id":"%s","body":"H12","state":"REGISTERED","number":"11/CT-TTg","normalisedNumber":"11/CT-TTg","type":"CT",
                 "issuer":"Thủ tướng Chính phủ","issuedOn":"2020-09-03","urgency":null,"subject":"Về việc tháo gỡ khó khăn",
                 "registeredAt":"2020-09-03T02:15:00Z","text":"Giao Sở …","textTruncated":false}""".formatted(
                                directive))));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        coordinator().get("/api/v1/directives/{id}", directive).statusCode() == 200);
        UUID central = Office.hasIssued(directive, AGRICULTURE);

        ask(central, "2020-09-23").statusCode(422).body("errors[0].detail", containsString("2020-09-22"));
        ask(central, "2020-09-22").statusCode(200);
    }

    @Test
    void requestOfAnAssignmentThatIsWithdrawnIsVoid() {
        ask(assignment, "2020-09-30").statusCode(200);
        step(coordinator(), assignment, "withdrawal", "{\"reason\":\"giao nhầm\"}")
                .statusCode(200)
                .body("extensionAskedUntil", nullValue());

        coordinator()
                .get("/api/v1/assignments/{id}/extensions", assignment)
                .then()
                .body("extensions.state", equalTo(List.of("VOID")));
        decideOn(assignment, lastOf(assignment), GRANTED).statusCode(409);
        coordinator().get("/api/v1/work-queue").then().body("items.subject", not(hasItem(assignment.toString())));
    }

    private static List<String> types(UUID assignment) {
        return RealKafka.read("dondoc.assignment-events.v1", assignment.toString()).stream()
                .map(record -> RealKafka.header(record, "ce_type").replace("vn.dondoc.", ""))
                .toList();
    }
}
