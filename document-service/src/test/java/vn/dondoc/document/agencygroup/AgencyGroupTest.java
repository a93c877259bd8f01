package vn.dondoc.document.agencygroup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static vn.dondoc.document.agency.AgencyClient.department;
import static vn.dondoc.document.agency.AgencyClient.get;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.agency.AgencyClient;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

/** Each test has a body, and groups, of its own. */
@QuarkusTest
@RealDocumentService
class AgencyGroupTest {

    private static final String PATH = "/api/v1/agency-groups/";

    private static ValidatableResponse define(String id, Map<String, @Nullable Object> fields) {
        return given().auth()
                .oauth2(Tokens.of("admin", List.of()))
                .contentType("application/json")
                .body(fields)
                .put(PATH + id)
                .then();
    }

    private static Map<String, @Nullable Object> departments(String within) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("phrases", List.of("các sở, ban, ngành tỉnh " + within, "các sở, ngành " + within));
        fields.put("within", within);
        fields.put("kinds", List.of("department"));
        return fields;
    }

    /** Two departments that became one in 2025, a district, and the office. */
    private static void province(String body) {
        agency(body + ".04", "Sở Kế hoạch và Đầu tư", "department", "1997-01-01", "2025-02-28");
        agency(body + ".05", "Sở Tài chính", "department", "1997-01-01", null);
        agency(body + ".05.01", "Trung tâm Đấu giá", "department", "1997-01-01", null);
        agency(body + ".01", "Văn phòng", "office", "1997-01-01", null);
        agency(body + ".50", "Huyện U Minh", "district", "1997-01-01", "2025-06-30");
        agency(body + "0.05", "Sở của tỉnh khác", "department", "1997-01-01", null);
    }

    private static void agency(String code, String name, String kind, String from, @Nullable String to) {
        Map<String, @Nullable Object> fields = department("name", name);
        fields.put("aliases", List.of());
        fields.put("kind", kind);
        fields.put("validFrom", from);
        fields.put("validTo", to);
        AgencyClient.put(code, fields).statusCode(201);
    }

    private static List<String> members(String group, String on) {
        return get(PATH + group + "/members?on=" + on).statusCode(200).extract().path("items.code");
    }

    @Test
    void whoIsMeantDependsOnTheDay() {
        province("B1");
        define("b1", departments("B1")).statusCode(201).header("ETag", equalTo("\"1-0\""));

        assertThat(members("b1", "2020-09-03")).containsExactly("B1.04", "B1.05", "B1.05.01");
        assertThat(members("b1", "2025-02-28")).containsExactly("B1.04", "B1.05", "B1.05.01");
        assertThat(members("b1", "2025-03-01")).containsExactly("B1.05", "B1.05.01");
        assertThat(members("b1", "1996-12-31")).isEmpty();
    }

    @Test
    void levelsLeaveOutWhatLiesDeeper() {
        province("B2");
        Map<String, @Nullable Object> fields = departments("B2");
        fields.put("levels", List.of(2));
        define("b2", fields).statusCode(201);

        assertThat(members("b2", "2020-09-03")).containsExactly("B2.04", "B2.05");
    }

    @Test
    void membersByNameBelongOrDoNotOnTheirDays() {
        province("B3");
        Map<String, @Nullable Object> fields = departments("B3");
        fields.put(
                "members",
                List.of(
                        Map.of("agency", "000.00.01.B3", "included", true, "validFrom", "2020-01-01"),
                        Map.of("agency", "B3.05", "included", false, "validTo", "2019-12-31"),
                        Map.of("agency", "B3.99", "included", true)));
        define("b3", fields).statusCode(201);

        assertThat(members("b3", "2019-12-31")).containsExactly("B3.04", "B3.05.01");
        assertThat(members("b3", "2020-01-01")).containsExactly("B3.01", "B3.04", "B3.05", "B3.05.01");
    }

    @Test
    void groupThatHasEndedMeansNobody() {
        province("B4");
        Map<String, @Nullable Object> fields = departments("B4");
        fields.put("validTo", "2020-12-31");
        define("b4", fields).statusCode(201);

        assertThat(members("b4", "2020-12-31")).hasSize(3);
        assertThat(members("b4", "2021-01-01")).isEmpty();
    }

    @Test
    void memberBearsTheNameOfTheDay() {
        Map<String, @Nullable Object> renamed = department("name", "Sở Công Thương");
        renamed.put(
                "datedNames",
                List.of(Map.of(
                        "name",
                        "Sở Công nghiệp",
                        "official",
                        true,
                        "validFrom",
                        "1997-01-01",
                        "validTo",
                        "2008-03-31")));
        AgencyClient.put("B5.06", renamed).statusCode(201);
        define("b5", departments("B5")).statusCode(201);

        get(PATH + "b5/members?on=2008-03-31").body("items.name", contains("Sở Công nghiệp"));
        get(PATH + "b5/members?on=2008-04-01").body("items.name", contains("Sở Công Thương"));
    }

    @Test
    void phraseFindsItsGroupInAnySpelling() {
        define("b6", departments("B6")).statusCode(201);

        given().auth()
                .oauth2(Tokens.of("clerk"))
                .get(PATH + "{phrase}", "Các Sở, Ban, Ngành tỉnh B6")
                .then()
                .statusCode(200)
                .body("id", equalTo("b6"));
        given().auth()
                .oauth2(Tokens.of("clerk"))
                .get(PATH + "{phrase}/members", "CÁC SỞ NGÀNH B6")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void membersComeInPages() {
        province("B7");
        define("b7", departments("B7")).statusCode(201);

        String next = get(PATH + "b7/members?on=2020-09-03&limit=2")
                .body("items.code", contains("B7.04", "B7.05"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        get(PATH + "b7/members?on=2020-09-03&limit=2&cursor=" + next).body("items.code", contains("B7.05.01"));
        get(PATH + "b7/members?on=2020-09-04&limit=2&cursor=" + next)
                .statusCode(400)
                .body("type", equalTo("urn:dondoc:problem:invalid-cursor"));
    }

    @Test
    void changeIsToldUnderAKeyOfItsOwnAndRepetitionIsNot() {
        Map<String, @Nullable Object> fields = departments("B8");
        fields.put("levels", List.of(2));
        fields.put("members", List.of(Map.of("agency", "B8.30", "included", true)));
        define("b8", fields).statusCode(201);
        define("b8", fields).statusCode(200).body("version", equalTo(0));
        fields.put("kinds", List.of("department", "office"));
        define("b8", fields).statusCode(200).body("version", equalTo(1));

        List<ConsumerRecord<byte[], byte[]>> events = AgencyClient.events("group:b8", 2);
        assertThat(events.stream().map(AgencyClient::version)).containsExactly("0", "1");
        assertThat(RealKafka.header(events.getFirst(), "ce_type")).isEqualTo("vn.dondoc.agency-group-changed.v1");
        EventContract.assertSameShape(
                "agency-group-changed.v1", RealKafka.text(events.getFirst().value()));
        EventContract.assertValid(
                "agency-group-changed.v1", RealKafka.text(events.getLast().value()));
        assertThat(RealPostgres.query("select action from audit_rows where entity_id = 'b8' order by id"))
                .containsExactly("register-agency-group", "change-agency-group");
    }

    @Test
    void staleWriterIsRefused() {
        define("b9", departments("B9")).statusCode(201);
        given().auth()
                .oauth2(Tokens.of("admin", List.of()))
                .contentType("application/json")
                .header("If-Match", "\"1-7\"")
                .body(departments("B9"))
                .put(PATH + "b9")
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            phrases  |         | #/phrases
            within   | h12     | #/within
            kinds    |         | #/kinds
            validTo  | 1990    | #/validTo
            """)
    void fieldThatBreaksItsRuleIsNamed(String field, @Nullable String value, String pointer) {
        Map<String, @Nullable Object> fields = departments("B10");
        fields.put(field, value);
        define("b10", fields).statusCode(400).body("errors[0].pointer", equalTo(pointer));
        assertThat(RealPostgres.count("agency_groups where id = 'b10'")).isZero();
    }

    @Test
    void wrongOrderOfDaysAndWrongIdsAreNamed() {
        Map<String, @Nullable Object> fields = departments("B11");
        fields.put(
                "members",
                List.of(Map.of("agency", "B11", "included", true, "validFrom", "2020-01-02", "validTo", "2020-01-01")));
        define("b11", fields).statusCode(400).body("errors[0].pointer", equalTo("#/members/0/validTo"));
        define("B11", departments("B11")).statusCode(400).body("errors[0].parameter", equalTo("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "coordinator", "leader", "system"})
    void onlyAnAdminDefines(String role) {
        given().auth()
                .oauth2(Tokens.of(role))
                .contentType("application/json")
                .body(departments("B12"))
                .put(PATH + "b12")
                .then()
                .statusCode(403);
    }

    @Test
    void unknownGroupIsNotFound() {
        get(PATH + "b99").statusCode(404).contentType("application/problem+json");
        get(PATH + "%00/members").statusCode(404);
    }

    @Test
    void membersAreFoundByTheIndexOfKinds() {
        RealPostgres.execute("""
                insert into agencies (code, written_code, version, name, kind, valid_from)
                select 'Y' || n % 63 || '.' || n, 'Y', 0, 'Cơ quan ' || n, 'DEPARTMENT', '2000-01-01'
                from generate_series(1, 50000) n on conflict do nothing
                """);
        RealPostgres.execute("analyze agencies, agency_groups, agency_group_members, agency_names");
        define("b13", departments("Y7")).statusCode(201);
        String sql = GroupRepository.MEMBERS
                .replace(":group", "'b13'")
                .replace(":day", "date '2020-09-03'")
                .replace(":behind", "''")
                .replace(":limit", "201");

        assertThat(String.join("\n", RealPostgres.query("explain " + sql)))
                .contains("ix_agencies_kind")
                .doesNotContain("Seq Scan on agencies");
    }
}
