package vn.dondoc.task.repetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.FeedOffice;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Who asks the same again is told the same, sooner, and hears of a change as soon as who asks for the first time. */
@QuarkusTest
@RealTaskService
class RepeatedQuestionTest {

    private static final String DAY_BEFORE = "2020-09-15T08:00";
    private static final String DEADLINE_HAS_PASSED = "2020-09-16T00:00:01";

    @Inject
    MeterRegistry metrics;

    private String agency;
    private String assignment;

    @BeforeEach
    void agencyWithWorkDueTomorrow() {
        MovableClock.set(DAY_BEFORE);
        Office.knowsItsAgencies();
        UUID directive = Office.hasDirective();
        agency = FeedOffice.hasAgency();
        assignment = FeedOffice.hasAssignments(directive, agency, 1).getFirst();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void changeIsToldToTheNextWhoAsks() {
        String tag = rememberedTag(Office.agency(agency));
        RealPostgres.execute("update assignments set version = version + 1 where id = '" + assignment + "'");
        assertThat(ask(Office.agency(agency), tag).statusCode()).isEqualTo(200);
    }

    @Test
    void firstAssignmentIsToldToWhoNeverHadOne() {
        UUID directive = Office.hasDirective();
        agency = FeedOffice.hasAgency();
        String tag = rememberedTag(Office.agency(agency));
        FeedOffice.hasAssignments(directive, agency, 1);
        assertThat(ask(Office.agency(agency), tag).statusCode()).isEqualTo(200);
    }

    @Test
    void deadlineThatPassesIsToldWithoutAWrite() {
        String tag = rememberedTag(Office.agency(agency));
        MovableClock.set(DEADLINE_HAS_PASSED);
        // Until the service has heard of the clock.
        await().atMost(Duration.ofSeconds(10))
                .until(() -> ask(Office.agency(agency), tag).statusCode() == 200);
        assertThat(overdue(ask(Office.agency(agency), tag))).isTrue();
    }

    @Test
    void clockSetBackIsSeen() {
        MovableClock.set(DEADLINE_HAS_PASSED);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> overdue(Office.agency(agency).get(list())));
        String tag = rememberedTag(Office.agency(agency));
        MovableClock.set(DAY_BEFORE);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> ask(Office.agency(agency), tag).statusCode() == 200);
    }

    @Test
    void answerIsNobodyElses() {
        String tag = rememberedTag(Office.agency(agency));
        assertThat(ask(Office.agency(Office.FINANCE), tag).statusCode()).isEqualTo(404);
        assertThat(ask(Office.caller(Tokens.forged("agency")), tag).statusCode())
                .isEqualTo(401);
        assertThat(ask(Office.caller(Tokens.ofAgency(agency) + "A"), tag).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anotherWordInItIsAnotherQuestion() {
        String tag = rememberedTag(Office.agency(agency));
        long before = repeated();
        assertThat(ask(Office.agency(agency).queryParam("limit", 7), tag).statusCode())
                .isEqualTo(200);
        assertThat(Office.agency(agency).get(list()).statusCode()).isEqualTo(200);
        assertThat(ask(Office.agency(agency), "W/\"anotherVersion\"").statusCode())
                .isEqualTo(200);
        assertThat(repeated()).isEqualTo(before);
    }

    @Test
    void repetitionsCountAgainstTheClientsAllowance() {
        // Four at once: two of them to be remembered.
        RequestSpecification client = Office.caller(Tokens.ofAgency(agency, "repeats@test"));
        String tag = client.get(list()).header("ETag");
        assertThat(ask(client, tag).header("RateLimit")).startsWith("\"client\";r=2;");
        long before = repeated();
        assertThat(ask(client, tag).header("RateLimit")).startsWith("\"client\";r=1;");
        assertThat(ask(client, tag).header("RateLimit")).startsWith("\"client\";r=0;");
        assertThat(repeated()).isEqualTo(before + 2);
        Response refused = ask(client, tag);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotBlank();
    }

    @Test
    void answerIsInEveryHeaderThatOfTheFirst() {
        String tag = Office.agency(agency).get(list()).header("ETag");
        Response first = ask(Office.agency(agency).header("X-Correlation-Id", "a-poll"), tag);
        long before = repeated();
        Response again = ask(Office.agency(agency).header("X-Correlation-Id", "a-poll"), tag);
        assertThat(repeated()).isEqualTo(before + 1);
        assertThat(headers(again)).isEqualTo(headers(first)).containsEntry("X-Correlation-Id", "a-poll");
        assertThat(ask(Office.agency(agency), tag).header("X-Correlation-Id")).hasSize(36);
    }

    @Test
    void requestsAreMeasuredUnderThePathsPattern() {
        rememberedTag(Office.agency(agency));
        assertThat(metrics.find("http.server.requests").timers().stream()
                        .map(timer -> timer.getId().getTag("uri")))
                .contains("/api/v1/agencies/{code}/assignments")
                .doesNotContain(list());
    }

    @Test
    void outageIsToldAndOutlived() throws IOException, InterruptedException {
        String tag = rememberedTag(Office.agency(agency));
        RealPostgres.kill();
        try {
            assertThat(ask(Office.agency(agency), tag).statusCode()).isGreaterThanOrEqualTo(500);
        } finally {
            RealPostgres.startAgain();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ask(Office.agency(agency), tag).statusCode() == 304);
    }

    /** Asked three times: the first is told the tag, the second is told in full that nothing has changed, the third is the repetition. */
    private String rememberedTag(RequestSpecification client) {
        String tag = client.get(list()).header("ETag");
        assertThat(ask(client, tag).statusCode()).isEqualTo(304);
        long before = repeated();
        assertThat(ask(client, tag).statusCode()).isEqualTo(304);
        assertThat(repeated()).isEqualTo(before + 1);
        return tag;
    }

    private Response ask(RequestSpecification client, String tag) {
        // A specification keeps what it was given; each question is one of its own.
        return io.restassured.RestAssured.given()
                .spec(client)
                .header("If-None-Match", tag)
                .get(list());
    }

    private String list() {
        return "/api/v1/agencies/" + agency + "/assignments";
    }

    private long repeated() {
        return (long) metrics.get("dondoc.questions.repeated").counter().count();
    }

    private static boolean overdue(Response answer) {
        return answer.jsonPath().getString("items[0].timeliness").equals("OVERDUE");
    }

    private static Map<String, String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.hasSameNameAs(new Header("Date", "")))
                .collect(Collectors.toMap(Header::getName, Header::getValue, (a, b) -> a + "," + b, TreeMap::new));
    }
}
