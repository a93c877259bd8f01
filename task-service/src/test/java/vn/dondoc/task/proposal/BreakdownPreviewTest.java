package vn.dondoc.task.proposal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.dondoc.testkit.Events.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** What a text gives to whom, asked for without storing anything. */
@QuarkusTest
@RealTaskService
class BreakdownPreviewTest {

    private static final String PREVIEWS = "/api/v1/breakdown-previews";
    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");

    /** The province of Sông Mây, and a neighbour with departments of the same names. */
    @BeforeEach
    void agenciesAndGroupsAreKnown() {
        RealKafka.send(List.of(
                agency("H78", "Ủy ban nhân dân tỉnh Sông Mây", "province", "1997-01-01", null, "[]", "[]"),
                agency("H78.01", "Sở Nông nghiệp", "department", "1997-01-01", "2025-02-28", "[\"Sở Nông lâm\"]", """
                        [{"name": "Sở Lâm nghiệp", "official": true, "validFrom": "1997-01-01", "validTo": "2007-12-31"}]"""),
                agency("H78.02", "Sở Nông nghiệp và Môi trường", "department", "2025-03-01", null, "[]", "[]"),
                agency("H78.03", "Sở Tài chính", "department", "1997-01-01", null, "[]", "[]"),
                agency("H78.04", "Công an tỉnh Sông Mây", "vertical", "1997-01-01", null, "[]", "[]"),
                agency("H78.05", "Trung tâm Kiểm định", "other", "1997-01-01", null, "[]", "[]"),
                agency("H78.06", "Trung tâm Kiểm định", "other", "1997-01-01", null, "[]", "[]"),
                agency("H79", "Ủy ban nhân dân tỉnh Sông Gió", "province", "1997-01-01", null, "[]", "[]"),
                agency("H79.03", "Sở Tài chính", "department", "1997-01-01", null, "[]", "[]"),
                group(3, "H78", "[\"department\"]"),
                // The last told: when it has arrived, all have.
                agency("H79.04", "Sở Y tế", "department", "1997-01-01", null, "[]", "[]")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("agencies where code like 'H78%' or code like 'H79%'") == 10
                        && RealPostgres.count("agency_groups where id = 'cac-so-song-may'") == 1);
    }

    private static ProducerRecord<byte[], byte[]> agency(
            String code,
            String name,
            String kind,
            String from,
            @Nullable String to,
            String aliases,
            String datedNames) {
        return event("dondoc.agency-events.v1", "agency-changed.v1", code, 1, 1, """
                {"code": "%s", "name": "%s", "aliases": %s, "datedNames": %s, "kind": "%s", "validFrom": "%s", "validTo": %s,
                 "successors": [], "successions": []}""".formatted(
                        code, name, aliases, datedNames, kind, from, to == null ? "null" : "\"" + to + "\""));
    }

    private static ProducerRecord<byte[], byte[]> group(long version, String within, String kinds) {
        return event(
                "dondoc.agency-events.v1",
                "agency-group-changed.v1",
                "group:cac-so-song-may",
                1,
                version,
                """
                {"id": "cac-so-song-may", "phrases": ["các sở, ban, ngành tỉnh", "các sở, ngành"], "within": "%s",
                 "kinds": %s, "levels": [2], "validFrom": null, "validTo": null,
                 "members": [{"agency": "H78.04", "included": true, "validFrom": "2016-01-01", "validTo": null},
                             {"agency": "H78.03", "included": false, "validFrom": null, "validTo": "2015-12-31"}]}""".formatted(within, kinds));
    }

    private static ValidatableResponse preview(Map<String, ?> request) {
        try {
            return Office.coordinator()
                    .body(new ObjectMapper().writeValueAsString(request))
                    .post(PREVIEWS)
                    .then();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ValidatableResponse preview(String sentence, String day) {
        return preview(Map.of("text", sentence, "type", "CT", "issuedOn", day, "province", "H78"))
                .statusCode(200)
                .body("assignments", hasSize(1));
    }

    @ParameterizedTest(name = "{0} → {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                             | 400 | #/text
                    {"text": " "}                                                  | 400 | #/text
                    {"text": 7}                                                    | 400 | #/text
                    {"text": "Giao Sở Y tế báo cáo.", "type": "XX"}                | 400 | #/type
                    {"text": "Giao Sở Y tế báo cáo.", "issuedOn": "14/3/2023"}     | 400 | #/issuedOn
                    {"text": "Giao Sở Y tế báo cáo.", "province": "Cà Mau"}        | 400 | #/province
                    """)
    void badInputNamesTheField(String body, int status, String pointer) {
        Office.coordinator()
                .body(body)
                .post(PREVIEWS)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void textBeyondTheLimitIsRefused() {
        preview(Map.of("text", "a".repeat(524_289))).statusCode(400).body("errors[0].pointer", equalTo("#/text"));
        preview(Map.of("text", "a ".repeat(262_144))).statusCode(200);
    }

    @Test
    void secretTextIsRefused() {
        preview(Map.of("text", "UBND TỈNH SÔNG MÂY\nTỐI MẬT\nGiao Sở Y tế báo cáo."))
                .statusCode(422)
                .body("type", equalTo("urn:dondoc:problem:secret-directive"));
    }

    @Test
    void agencyMayNotAsk() {
        Office.caller(Tokens.ofAgency("H78.03"))
                .body("{\"text\": \"Giao Sở Y tế báo cáo.\"}")
                .post(PREVIEWS)
                .then()
                .statusCode(403);
    }

    @Test
    void departmentIsTheProvincesOwnAndTheDeadlineIsRead() {
        preview(
                        "1. Giao Sở Tài chính chủ trì, phối hợp với Công an tỉnh rà soát các dự án, báo cáo trước ngày 15/9/2020.",
                        "2020-09-03")
                .body("assignments[0].item", equalTo("1"))
                .body("assignments[0].quote", containsString("Giao Sở Tài chính chủ trì"))
                .body("assignments[0].lead[0].phrase", equalTo("Sở Tài chính"))
                .body("assignments[0].lead[0].agency", equalTo("H78.03"))
                .body("assignments[0].lead[0]", not(hasKey("candidates")))
                .body("assignments[0].coordinating[0].agency", equalTo("H78.04"))
                .body("assignments[0].deadline.kind", equalTo("date"))
                .body("assignments[0].deadline.value", equalTo("2020-09-15"))
                .body("assignments[0].deadline.inclusive", equalTo(false))
                .body("assignments[0].tracked", equalTo(true))
                .body("assignments[0].reasons[0].rule", equalTo("ORDER"));
    }

    @Test
    void provinceIsReadFromTheIssuer() {
        preview(Map.of(
                        "text",
                        "Giao Sở Tài chính báo cáo.",
                        "type",
                        "CT",
                        "issuedOn",
                        "2020-09-03",
                        "issuer",
                        "UBND tỉnh Sông Gió"))
                .statusCode(200)
                .body("assignments[0].lead[0].agency", equalTo("H79.03"));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "Sở Lâm nghiệp, 2005-05-05, H78.01",
        "Sở Lâm nghiệp, 2010-05-05,",
        "Sở Nông nghiệp, 2005-05-05,",
        "Sở Nông nghiệp, 2010-05-05, H78.01",
        "Sở Nông lâm, 2010-05-05, H78.01",
        "Sở Nông nghiệp, 2025-03-01,",
        "Sở Nông nghiệp và Môi trường, 2025-03-01, H78.02",
        "Sở Y tế, 2020-01-01,",
    })
    void nameMeansWhoBoreItOnThatDay(String name, String day, @Nullable String code) {
        preview("Giao " + name + " báo cáo kết quả.", day)
                .body("assignments[0].lead[0].agency", code == null ? nullValue() : equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"Giám đốc Sở Tài chính, H78.03", "Giám đốc Công an tỉnh, H78.04"})
    void titleStandsForTheAgency(String title, String code) {
        preview("Giao " + title + " báo cáo kết quả.", "2020-09-03")
                .body("assignments[0].lead[0].agency", equalTo(code));
    }

    @Test
    void nameOfTwoIsForAPersonToChoose() {
        preview("Giao Trung tâm Kiểm định báo cáo kết quả.", "2020-09-03")
                .body("assignments[0].lead[0].candidates", contains("H78.05", "H78.06"))
                .body("assignments[0].lead[0]", not(hasKey("agency")));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2010-05-05, H78.01",
        "2016-01-01, H78.01 H78.03 H78.04",
        "2025-03-01, H78.02 H78.03 H78.04",
    })
    void collectiveMeansItsMembersOfThatDay(String day, String members) {
        preview("Yêu cầu các sở, ban, ngành tỉnh báo cáo kết quả.", day)
                .body("assignments[0].lead[0].phrase", equalTo("các sở, ban, ngành tỉnh"))
                .body("assignments[0].lead[0].group", equalTo("các sở, ban, ngành tỉnh"))
                .body("assignments[0].lead[0].members", equalTo(List.of(members.split(" "))))
                .body("assignments[0].tracked", equalTo(false));
    }

    @Test
    void olderDefinitionOfAGroupChangesNothing() {
        RealKafka.send(List.of(
                group(2, "H79", "[]"),
                event("dondoc.agency-events.v1", "agency-group-changed.v1", "group:cac-so-song-may", 1, 4, """
                {"id": "cac-so-song-may", "phrases": ["các sở, ban, ngành tỉnh"], "within": "H78", "kinds": ["department"],
                 "levels": [], "validFrom": null, "validTo": null, "members": []}""")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("agency_groups where id = 'cac-so-song-may' and version = 4") == 1);
        RealKafka.send(List.of(group(2, "H79", "[]")));
        preview("Yêu cầu các sở, ban, ngành tỉnh báo cáo kết quả.", "2020-09-03")
                .body("assignments[0].lead[0].members", contains("H78.01", "H78.03"));
        RealPostgres.execute("delete from agency_groups where id = 'cac-so-song-may'");
    }

    @Test
    void reportGivesNoWork() {
        preview(Map.of("text", "Giao Sở Tài chính báo cáo.", "type", "BC", "issuedOn", "2020-09-03"))
                .statusCode(200)
                .body("assignments", hasSize(0))
                .body("warnings", hasSize(1));
    }

    @Test
    void figuresToReachAndWhatWorkRestsOnAreTold() {
        preview(Map.of(
                        "text",
                        "1. Sở Xây dựng rà soát các dự án chậm tiến độ; trên cơ sở đó, Sở Tài chính điều chuyển vốn, bảo đảm"
                                + " tỷ lệ giải ngân đạt 95%.",
                        "type",
                        "CT",
                        "issuedOn",
                        "2020-09-03"))
                .statusCode(200)
                .body("assignments", hasSize(2))
                .body("assignments[0].dependsOn", nullValue())
                .body("assignments[1].dependsOn.start", equalTo(3))
                .body("assignments[1].dependsOn.phrase", equalTo("trên cơ sở đó"))
                .body("assignments[1].targets[0].direction", equalTo("AT_LEAST"))
                .body("assignments[1].targets[0].target", equalTo(95))
                .body("assignments[1].targets[0].unit", equalTo("%"))
                .body("assignments[1].reasons.rule", hasItem("DEPENDENCY"));
    }

    @Test
    void corpusScoresAsTheReaderDoes() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS), "the folder shared/corpus is not here");
        Process scoring = new ProcessBuilder(
                        "python3",
                        CORPUS.resolve("score.py").toString(),
                        "--tasks",
                        "http://localhost:" + RestAssured.port,
                        "--token",
                        Tokens.of("coordinator"),
                        "--json")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<?, ?> figures = new ObjectMapper().readValue(scoring.getInputStream(), Map.class);
        Map<?, ?> assignments = (Map<?, ?>) Objects.requireNonNull(figures.get("assignments"));
        System.out.println("breakdown previews of the corpus: " + assignments);
        Assertions.assertThat(assignments.get("f1"))
                .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                .isGreaterThanOrEqualTo(0.92);
    }
}
