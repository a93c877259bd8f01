package vn.dondoc.task.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.step;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Work that was done but not entered: registered documents become reports. */
@QuarkusTest
@RealTaskService
class AnswerTest {

    private String number;
    private UUID directive;

    @BeforeEach
    void aDirectiveHasArrived() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
        number = ThreadLocalRandom.current().nextInt(100_000, 999_999) + "/CT-UBND";
        directive = Office.hasDirective(number, "2020-09-03");
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void answerIsSubmittedInOneCallAndCountsFromItsArrivalThoughConfirmedLate() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        UUID report = arrives("Sở Nông nghiệp và Phát triển nông thôn", "Thực hiện Chỉ thị số " + number + " của UBND");
        MovableClock.set("2020-09-21T08:00");
        String proposal = proposalOf(report);

        Office.caller(Tokens.of("coordinator", List.of("H33")))
                .post("/api/v1/answer-proposals/{id}/confirmation", proposal)
                .then()
                .statusCode(404);
        agency(FINANCE)
                .post("/api/v1/answer-proposals/{id}/confirmation", proposal)
                .then()
                .statusCode(404);
        coordinator()
                .post("/api/v1/answer-proposals/{id}/confirmation", proposal)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("submittedAt", equalTo("2020-09-15T16:59:59Z"));
        coordinator()
                .post("/api/v1/answer-proposals/{id}/confirmation", proposal)
                .then()
                .statusCode(409);

        step(coordinator(), assignment, "acceptance", "{}").body("timeliness", equalTo("ON_TIME"));
        coordinator()
                .get("/api/v1/assignments/{id}/submissions", assignment)
                .then()
                .body("items[0].evidence[0].value", equalTo(report.toString()))
                .body("items[0].evidence[0].status", equalTo("KNOWN"));
        assertThat(waiting(assignment)).isZero();
    }

    @Test
    void numberMustStandAloneAndTheDocumentBeOfWhoOwesIt() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        arrives("Sở Nông nghiệp và Phát triển nông thôn", "Thực hiện Chỉ thị số 9" + number + " và " + number + "-TH");
        arrives("Sở Tài chính", "Thực hiện Chỉ thị số " + number);
        assertThat(waiting(assignment)).isZero();

        arrives("Sở Nông nghiệp và Phát triển nông thôn", "Thực hiện Chỉ thị số " + number.replace("/", " / ") + ",");
        assertThat(waiting(assignment)).isOne();
    }

    @Test
    void rejectedOneIsNotProposedAgainAndAClosedAssignmentAsksNothing() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        UUID report = arrives("Sở Nông nghiệp và Phát triển nông thôn", "Theo " + number);
        String proposal = proposalOf(report);
        agency(AGRICULTURE)
                .body("{}")
                .post("/api/v1/answer-proposals/{id}/rejection", proposal)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
        agency(AGRICULTURE)
                .body("{\"reason\":\"mới là báo cáo tiến độ\"}")
                .post("/api/v1/answer-proposals/{id}/rejection", proposal)
                .then()
                .statusCode(200);
        send(report, 2, "Sở Nông nghiệp và Phát triển nông thôn", "Theo " + number);
        assertThat(waiting(assignment)).isZero();

        UUID second = arrives("Sở Nông nghiệp và Phát triển nông thôn", "Theo " + number);
        agency(AGRICULTURE)
                .get("/api/v1/answer-proposals")
                .then()
                .body("items.findAll { it.document == '" + second + "' }", hasSize(1));
        step(coordinator(), assignment, "withdrawal", "{\"reason\":\"x\"}").statusCode(200);
        assertThat(waiting(assignment)).isZero();
    }

    @Test
    void whatCameInBeforeTheIssueIsFoundByIt() {
        arrives("Sở Nông nghiệp và Phát triển nông thôn", "Báo cáo theo Chỉ thị số " + number);
        arrives("Sở Tài chính", "Báo cáo theo Chỉ thị số 9" + number);
        MovableClock.set("2020-09-17T08:00");

        UUID assignment = Office.hasIssued(directive, AGRICULTURE, FINANCE);

        assertThat(waiting(assignment)).isOne();
        assertThat(RealPostgres.count(
                        "answer_proposals p join assignments a on a.id = p.assignment_id where a.directive_id = '"
                                + directive + "'"))
                .isOne();
    }

    @Test
    void whatIsSubmittedOtherwiseAsksNothingMore() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        arrives("Sở Nông nghiệp và Phát triển nông thôn", "Theo " + number);
        step(agency(AGRICULTURE), assignment, "acknowledgement", "{}").statusCode(200);
        assertThat(waiting(assignment)).isOne();

        step(agency(AGRICULTURE), assignment, "submission", "{\"note\":\"xong\"}")
                .statusCode(200);

        assertThat(waiting(assignment)).isZero();
        assertThat(RealPostgres.query(
                        "select outcome from answer_proposals where assignment_id = '" + assignment + "'"))
                .containsExactly("LAPSED");
    }

    @Test
    void documentDeclaredToAnswerNeedsNoNumberInItsText() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        UUID other = Office.hasDirective();
        send(
                UUID.randomUUID(),
                1,
                "Sở Nông nghiệp và Phát triển nông thôn",
                "Báo cáo kết quả",
                relation("CITES", directive));
        send(
                UUID.randomUUID(),
                1,
                "Sở Nông nghiệp và Phát triển nông thôn",
                "Báo cáo kết quả",
                relation("ANSWERS", other));
        send(UUID.randomUUID(), 1, "Sở Tài chính", "Báo cáo kết quả", relation("ANSWERS", directive));
        assertThat(waiting(assignment)).isZero();

        send(
                UUID.randomUUID(),
                1,
                "Sở Nông nghiệp và Phát triển nông thôn",
                "Báo cáo kết quả",
                relation("ANSWERS", directive));
        assertThat(waiting(assignment)).isOne();
    }

    private static String relation(String kind, UUID directive) {
        return "{\"kind\":\"CITES\",\"directiveId\":null,\"items\":[]},{\"kind\":\"%s\",\"directiveId\":\"%s\",\"items\":[]}"
                .formatted(kind, directive);
    }

    private static UUID arrives(String issuer, String text) {
        UUID id = UUID.randomUUID();
        send(id, 1, issuer, text);
        return id;
    }

    /** Registered on 16 September; the book of arrivals says the 15th. */
    private static void send(UUID id, int version, String issuer, String text) {
        send(id, version, issuer, text, "");
    }

    private static void send(UUID id, int version, String issuer, String text, String relations) {
        RealKafka.send(List.of(
                event("dondoc.directive-events.v1", "directive-registered.v1", id.toString(), 1, version, """
                {"id":"%s","body":"H12","state":"REGISTERED","number":"214/BC-SNN","normalisedNumber":"214/BC-SNN","type":"BC",
                 "issuer":"%s","issuedOn":"2020-09-14","urgency":null,"subject":"Báo cáo","supersessions":[],"relations":[%s],
                 "arrival":{"number":1,"year":2020,"on":"2020-09-15"},
                 "registeredAt":"2020-09-16T02:15:00Z","text":"%s","textTruncated":false}""".formatted(
                                id, issuer, relations, text))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("directives where id = '" + id + "' and version = " + version) == 1);
    }

    private static String proposalOf(UUID document) {
        return coordinator()
                .get("/api/v1/answer-proposals?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.document == '" + document + "' }.id");
    }

    private static long waiting(UUID assignment) {
        return RealPostgres.count(
                "work_items where kind = 'CONFIRM_ANSWER' and settled_at is null and subject = '" + assignment + "'");
    }
}
