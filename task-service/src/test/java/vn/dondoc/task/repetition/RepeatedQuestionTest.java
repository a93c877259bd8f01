package vn.dondoc.task.repetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
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

    /** One token for the whole test: one made in the next second is another, and who shows it asks for the first time. */
    private RequestSpecification client;

    @BeforeEach
    void agencyWithWorkDueTomorrow() {
        MovableClock.set(DAY_BEFORE);
        Office.knowsItsAgencies();
        UUID directive = Office.hasDirective();
        agency = FeedOffice.hasAgency();
        client = Office.agency(agency);
        assignment = FeedOffice.hasAssignments(directive, agency, 1).getFirst();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void changeIsToldToTheNextWhoAsks() {
        String tag = rememberedTag();
        RealPostgres.execute("update assignments set version = version + 1 where id = '" + assignment + "'");
        assertThat(ask(client, tag).statusCode()).isEqualTo(200);
    }

    @Test
    void firstAssignmentIsToldToWhoNeverHadOne() {
        UUID directive = Office.hasDirective();
        agency = FeedOffice.hasAgency();
        client = Office.agency(agency);
        String tag = rememberedTag();
        FeedOffice.hasAssignments(directive, agency, 1);
        assertThat(ask(client, tag).statusCode()).isEqualTo(200);
    }

    @Test
    void deadlineThatPassesIsToldWithoutAWrite() {
        String tag = rememberedTag();
        MovableClock.set(DEADLINE_HAS_PASSED);
        // Until the service has heard of the clock.
        await().atMost(Duration.ofSeconds(10)).until(() -> ask(client, tag).statusCode() == 200);
        assertThat(overdue(ask(client, tag))).isTrue();
    }

    @Test
    void clockSetBackIsSeen() {
        MovableClock.set(DEADLINE_HAS_PASSED);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> overdue(question(client).get(list())));
        String tag = rememberedTag();
        MovableClock.set(DAY_BEFORE);
        await().atMost(Duration.ofSeconds(10)).until(() -> ask(client, tag).statusCode() == 200);
    }

    @Test
    void answerIsNobodyElses() {
        String tag = rememberedTag();
        assertThat(ask(Office.agency(Office.FINANCE), tag).statusCode()).isEqualTo(404);
        assertThat(ask(Office.caller(Tokens.forged("agency")), tag).statusCode())
                .isEqualTo(401);
        assertThat(ask(Office.caller(Tokens.ofAgency(agency) + "A"), tag).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anotherWordInItIsAnotherQuestion() {
        String tag = rememberedTag();
        long before = repeated();
        assertThat(ask(question(client).queryParam("limit", 7), tag).statusCode())
                .isEqualTo(200);
        assertThat(question(client).get(list()).statusCode()).isEqualTo(200);
        assertThat(ask(client, "W/\"anotherVersion\"").statusCode()).isEqualTo(200);
        assertThat(repeated()).isEqualTo(before);
    }

    @Test
    void repetitionsCountAgainstTheClientsAllowance() {
        // Four at once: two of them to be remembered.
        client = Office.caller(Tokens.ofAgency(agency, "repeats@test"));
        String tag = question(client).get(list()).header("ETag");
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
        String tag = question(client).get(list()).header("ETag");
        Response first = ask(question(client).header("X-Correlation-Id", "a-poll"), tag);
        long before = repeated();
        Response again = ask(question(client).header("X-Correlation-Id", "a-poll"), tag);
        assertThat(repeated()).isEqualTo(before + 1);
        assertThat(headers(again)).isEqualTo(headers(first)).containsEntry("X-Correlation-Id", "a-poll");
        assertThat(ask(client, tag).header("X-Correlation-Id")).hasSize(36);
    }

    @Test
    void requestsAreMeasuredUnderThePathsPattern() {
        rememberedTag();
        assertThat(metrics.find("http.server.requests").timers().stream()
                        .map(timer -> timer.getId().getTag("uri")))
                .contains("/api/v1/agencies/{code}/assignments")
                .doesNotContain(list());
    }

    @Test
    void outageIsToldAndOutlived() throws IOException, InterruptedException {
        String tag = rememberedTag();
        RealPostgres.kill();
        try {
            assertThat(ask(client, tag).statusCode()).isGreaterThanOrEqualTo(500);
        } finally {
            RealPostgres.startAgain();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> ask(client, tag).statusCode() == 304);
    }

    /** Asked three times: the first is told the tag, the second is told in full that nothing has changed, the third is the repetition. */
    private String rememberedTag() {
        String tag = question(client).get(list()).header("ETag");
        assertThat(ask(client, tag).statusCode()).isEqualTo(304);
        long before = repeated();
        assertThat(ask(client, tag).statusCode()).isEqualTo(304);
        assertThat(repeated()).isEqualTo(before + 1);
        return tag;
    }

    private Response ask(RequestSpecification asking, String tag) {
        return question(asking).header("If-None-Match", tag).get(list());
    }

    /** A specification keeps what it was given; each question is one of its own. */
    private static RequestSpecification question(RequestSpecification asking) {
        return RestAssured.given().spec(asking);
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
