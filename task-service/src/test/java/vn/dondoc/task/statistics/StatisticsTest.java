package vn.dondoc.task.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.dondoc.task.statistics.Province.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** The tables, with figures counted by hand; what holds of them whatever was done is in StatisticsPropertyTest. */
@QuarkusTest
@RealTaskService
class StatisticsTest {

    private static final String YEAR = "/api/v1/statistics?period=2021";

    @Inject
    Clock clock;

    @BeforeEach
    void provinceIsKnown() {
        Office.knowsItsAgencies();
        Province.knowsItsAgencies();
    }

    @AfterEach
    void timeIsNow() {
        RealPostgres.execute("""
                update assignment_spans set body = 'was ' || body where body = 'H77'""");
        MovableClock.reset();
    }

    @Test
    void whatIsWrongInTheRequestIsNamed() {
        refused("/api/v1/statistics", "from");
        refused("/api/v1/statistics?from=2020-01-01", "to");
        refused("/api/v1/statistics?from=2020-01-02&to=2020-01-01", "to");
        refused("/api/v1/statistics?from=2020-01-02&to=2020-13-01", "to");
        refused("/api/v1/statistics?period=2020-13", "period");
        refused("/api/v1/statistics?period=2020&from=2020-01-01", "period");
        refused("/api/v1/statistics?period=2020&asOf=2999-01-01T00:00:00Z", "asOf");
        refused("/api/v1/statistics?period=2020&asOf=yesterday", "asOf");
        refused("/api/v1/statistics?period=2020&asOf=2019-01-01T00:00:00Z", "period");
        refused("/api/v1/statistics?period=2020&by=COLOUR", "by");
        refused("/api/v1/statistics?period=2020&format=pdf", "format");
        refused("/api/v1/statistics/assignments?period=2020&figure=LATENESS", "figure");
        refused("/api/v1/statistics/assignments?period=2020&cursor=abc", "cursor");
    }

    private static void refused(String path, String parameter) {
        coordinator()
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void figuresAreOfTheCallersBodyOnlyAndOfAnAgencyItsOwn() {
        at("2021-03-01T08:00");
        UUID directive = Province.hasDirective("71/CT-UBND", null);
        Province.has(
                directive, Province.task("H77.01", "2021-03-05", null) + "," + Province.task("H77.02", null, null));

        Office.coordinator().get(YEAR + "&body=H77").then().statusCode(403);
        Office.caller(Tokens.of("clerk", List.of("H77"))).get(YEAR).then().statusCode(403);
        coordinator().get(YEAR).then().statusCode(200).body("rows.key", contains("H77.01", "H77.02"));
        Office.agency("H77.02").get(YEAR).then().statusCode(200).body("rows.key", contains("H77.02"));
        Office.agency("H77.02")
                .get("/api/v1/statistics/assignments?period=2021&figure=TOTAL")
                .then()
                .body("items.agency", contains("H77.02"));
        Office.agency("H12.05").get(YEAR + "&body=H77").then().statusCode(200).body("rows", hasSize(0));
    }

    /** Five assignments of one agency in March, one of each kind; then the same month looked at later. */
    @Test
    void aMonthIsCountedByWhenReportsCameAndByWhatWasKnown() {
        at("2021-02-10T08:00");
        UUID directive = Province.hasDirective("72/CT-UBND", "Phó Chủ tịch Lâm Văn Thử");
        Province.has(
                directive,
                String.join(
                        ",",
                        Province.task("H77.01", "2021-03-10", "Thủy sản"), // carried over, done in time
                        Province.task("H77.01", "2021-02-20", "Thủy sản"), // carried over, overdue
                        Province.task("H77.01", null, "Thủy sản"))); // carried over, without a deadline
        at("2021-03-02T08:00");
        UUID second = Province.hasDirective("73/CT-UBND", null);
        Province.has(
                second,
                Province.task("H77.01", "2021-03-20", null) // report comes in March, is entered in April
                        + "," + Province.task("H77.12", "2021-04-20", null));
        List<UUID> first = Province.assignmentsOf(directive);
        UUID backDated = Province.assignmentsOf(second).getFirst();
        at("2021-03-09T08:00");
        Province.submitAndAccept(first.getFirst(), "H77.01");
        at("2021-04-05T08:00");

        String march = "/api/v1/statistics?period=2021-03";
        String then = coordinator().get(march).then().statusCode(200).extract().asString();
        JsonPath known = JsonPath.from(then);
        assertFigures(known, "H77.01", Map.of("TOTAL", 4, "CARRIED_OVER", 3, "GIVEN", 1, "DUE", 2, "OVERDUE", 2));
        assertFigures(
                known, "H77.01", Map.of("COMPLETED_ON_TIME", 1, "OPEN_WITHOUT_DEADLINE", 1, "WITHOUT_DEADLINE", 1));
        assertFigures(known, "H77.12", Map.of("TOTAL", 1, "GIVEN", 1, "IN_TIME", 1, "DUE", 0));
        // Overdue since 20 February, judged at the end of March: 8 days of February and 31 of March.
        assertThat(known.getInt("rows[0].longestDelay")).isEqualTo(39);
        // One of three with a deadline; of the three that are done or due.
        assertThat(known.getFloat("rows[0].percentages.completedOnTime")).isEqualTo(33.33f);
        assertThat(known.getFloat("rows[0].percentages.onTimeOfDue")).isEqualTo(33.33f);
        assertThat(known.getString("rows[0].verdict")).isEqualTo("CRITICISE");
        assertThat(known.getString("percentageBase")).isEqualTo("WITH_DEADLINE");
        coordinator()
                .get(march + "&percentageBase=ALL")
                .then()
                .body("rows[0].percentages.completedOnTime", equalTo(25.0f));

        Province.step(
                backDated,
                "recorded-submission",
                "{\"note\":\"bản giấy\",\"reason\":\"bằng giấy\"," + "\"receivedAt\":\"2021-03-19T16:00:00+07:00\"}");
        Province.step(backDated, "acceptance", "{}");

        JsonPath now = JsonPath.from(coordinator().get(march).then().extract().asString());
        assertFigures(now, "H77.01", Map.of("TOTAL", 4, "COMPLETED_ON_TIME", 2, "OVERDUE", 1));
        String asOf = "&asOf=" + known.getString("asOf");
        JsonPath again =
                JsonPath.from(coordinator().get(march + asOf).then().extract().asString());
        assertThat(again.getList("rows")).isEqualTo(known.getList("rows"));
        assertThat(again.getMap("total")).isEqualTo(known.getMap("total"));
    }

    @Test
    void aMonthOfReportsMayEndOnAnotherDayAndNamesOfThatTimeAreKept() {
        at("2021-05-03T08:00");
        UUID directive = Province.hasDirective("74/CT-UBND", "Chủ tịch Thử");
        Province.has(directive, Province.task("H77.02", null, "Đất đai") + "," + Province.task("H77.11", null, null));
        at("2021-06-02T08:00");
        Province.isTold(2, "H77.02", "Sở Đất đai và Bản đồ", "department");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("agency_names where name = 'Sở Đất đai và Bản đồ'") == 1);
        Province.hasDocument(
                directive, 2, "74/CT-UBND", "CT", "Phó Chủ tịch Sửa", "Về việc quản lý tàu cá", "Giao …", "2020-01-02");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("directing_leaders where leader = 'Phó Chủ tịch Sửa'") == 1);

        coordinator()
                .get("/api/v1/statistics?period=2021-05")
                .then()
                .body("rows.name", contains("Sở Đất đai", "Ủy ban nhân dân xã Đất Mũi"));
        coordinator()
                .get("/api/v1/statistics?period=2021-06")
                .then()
                .body("rows[0].name", equalTo("Sở Đất đai và Bản đồ"));
        coordinator().get(YEAR + "&by=LEADER").then().body("rows.key", contains("Phó Chủ tịch Sửa"));
        coordinator()
                .get(YEAR + "&by=LEADER&asOf=2021-06-01T00:00:00Z")
                .then()
                .body("rows.key", contains("Chủ tịch Thử"));
        coordinator().get(YEAR + "&by=FIELD").then().body("rows.key", contains("", "Đất đai"));
        coordinator().get(YEAR + "&by=KIND").then().body("rows.key", contains("commune", "department"));
        String unnamed = coordinator().get(YEAR + "&by=FIELD").path("rows[0].figures.TOTAL.list");
        assertThat(unnamed).contains("&field=-&");
        Office.caller(Tokens.of("coordinator", List.of("H77")))
                .urlEncodingEnabled(false)
                .get(unnamed)
                .then()
                .statusCode(200)
                .body("items.agency", contains("H77.11"));
    }

    @Test
    void lettersThatUrgeAreCountedByWhatTheyNameAndRemindersAreNot() {
        at("2021-07-01T08:00");
        UUID directive = Province.hasDirective("0281/KH-UBND", null);
        Province.has(
                directive,
                Province.task("H77.01", "2021-07-05", null) + "," + Province.task("H77.11", "2021-07-06", null));
        at("2021-07-20T08:00");
        UUID toOne = UUID.randomUUID();
        String urging = "V/v đôn đốc thực hiện nhiệm vụ trễ hạn";
        Province.hasDocument(
                toOne,
                1,
                "512/UBND-TH",
                "CV",
                null,
                urging,
                "Sở Thuỷ sản còn chậm Kế hoạch số 281 /KH-UBND ngày 02/01/2020.",
                "2021-07-20");
        Province.hasDocument(
                UUID.randomUUID(),
                1,
                "513/UBND-TH",
                "CV",
                null,
                urging,
                "Các cơ quan khẩn trương theo 281/KH-UBND",
                "2021-07-20");
        Province.hasDocument(
                UUID.randomUUID(),
                1,
                "514/UBND-TH",
                "CV",
                null,
                urging,
                "Theo Kế hoạch 281/KH-UBND ngày 03/01/2020",
                "2021-07-20");
        Province.hasDocument(
                UUID.randomUUID(),
                1,
                "515/UBND-TH",
                "CV",
                null,
                "V/v góp ý",
                "Theo Kế hoạch 281/KH-UBND",
                "2021-07-20");

        String july = "/api/v1/statistics?period=2021-07";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> coordinator().get(july).then().body("rows.figures.URGING_LETTERS.count", contains(2, 1)));
        String asOf = coordinator().get(july).path("asOf");
        coordinator()
                .get("/api/v1/statistics/late-agencies")
                .then()
                .body("rows.key", contains("H77.01", "H77.11"))
                .body("rows.longestDelay", contains(15, 14))
                .body("rows[0].figures.URGING_LETTERS.count", equalTo(2));

        Province.hasDocument(
                toOne, 2, "512/UBND-TH", "CV", null, urging, "UBND xã Đất Mũi còn chậm 281/KH-UBND", "2021-07-20");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> coordinator().get(july).then().body("rows.figures.URGING_LETTERS.count", contains(1, 2)));
        coordinator().get(july + "&asOf=" + asOf).then().body("rows.figures.URGING_LETTERS.count", contains(2, 1));
    }

    private void at(String localTime) {
        Province.at(clock, localTime);
    }

    private static void assertFigures(JsonPath table, String agency, Map<String, Integer> expected) {
        Map<String, Map<String, Object>> figures = table.getMap("rows.find { it.key == '" + agency + "' }.figures");
        expected.forEach((figure, count) ->
                assertThat(figures.get(figure)).as(agency + " " + figure).containsEntry("count", count));
    }
}
