package vn.dondoc.document.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.agency.AgencyClient;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** In the province N1, as it was before and after the reorganisation of 2025; N2 is another with departments of the same names. */
@QuarkusTest
@RealDocumentService
class AgencyResolutionTest {

    private static final String PATH = "/api/v1/agency-resolutions";

    @BeforeEach
    void provinces() {
        agency("N1", "Ủy ban nhân dân tỉnh Nam Hải", List.of("UBND tỉnh"), "province", null);
        agency("N1.01", "Văn phòng Ủy ban nhân dân tỉnh", List.of("VP UBND tỉnh"), "office", null);
        agency("N1.04", "Sở Kế hoạch và Đầu tư", List.of("Sở KHĐT"), "department", "N1.05");
        agency("N1.05", "Sở Tài chính", List.of("STC"), "department", null);
        agency("N1.07", "Sở Nông nghiệp và Phát triển nông thôn", List.of(), "department", null);
        agency("N1.30", "Công an tỉnh", List.of("CA tỉnh"), "vertical", null);
        agency("N1.52", "Ủy ban nhân dân huyện U Minh", List.of(), "district", null);
        agency("N1.103", "Ủy ban nhân dân xã U Minh", List.of(), "commune", null);
        agency("N2", "Ủy ban nhân dân tỉnh Bắc Hải", List.of("UBND tỉnh"), "province", null);
        agency("N2.05", "Sở Tài chính", List.of(), "department", null);
        agency("N2.40", "Sở Ngoại vụ", List.of(), "department", null);
    }

    private static void agency(
            String code, String name, List<String> aliases, String kind, @Nullable String successor) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("name", name);
        fields.put("aliases", aliases);
        fields.put("kind", kind);
        fields.put("validFrom", "1997-01-01");
        if (successor != null) {
            fields.put("validTo", "2025-02-28");
            fields.put("successors", List.of(successor));
        }
        AgencyClient.put(code, fields);
    }

    private static ValidatableResponse resolve(String on, String... names) {
        return given().auth()
                .oauth2(Tokens.of("coordinator", List.of("N1")))
                .contentType("application/json")
                .body(Map.of("names", List.of(names), "on", on))
                .post(PATH)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sở Kế hoạch và Đầu tư             | N1.04 | 1.0
            SỞ KẾ HOẠCH VÀ ĐẦU TƯ             | N1.04 | 1.0
            Sở KHĐT                           | N1.04 | 1.0
            Sở KH&ĐT                          | N1.04 | 0.85
            Sở KH-ĐT                          | N1.04 | 0.85
            so ke hoach va dau tu             | N1.04 | 0.92
            Sở NN&PTNT                        | N1.07 | 1.0
            STC                               | N1.05 | 1.0
            Uỷ ban nhân dân huyện U Minh      | N1.52 | 1.0
            UBND xã U Minh                    | N1.103 | 1.0
            UBND tỉnh                         | N1    | 1.0
            UBND tỉnh Nam Hải                 | N1    | 1.0
            Công an tỉnh Nam Hải              | N1.30 | 0.95
            Sở Tài chính tỉnh Nam Hải         | N1.05 | 0.95
            Giám đốc Sở Tài chính             | N1.05 | 0.95
            Chủ tịch UBND huyện U Minh        | N1.52 | 0.95
            Chánh Văn phòng UBND tỉnh         | N1.01 | 0.95
            Sở Ngoại vụ                       | N2.40 | 0.9
            """)
    void nameIsResolved(String name, String code, float confidence) {
        resolve("2020-09-03", name)
                .body("items[0].name", equalTo(name))
                .body("items[0].outcome", equalTo("RESOLVED"))
                .body("items[0].agency", equalTo(code))
                .body("items[0].confidence", equalTo(confidence));
    }

    @Test
    void nameOfAnAgencyThatHasEndedIsNotDecidedButNamesTheSuccessor() {
        resolve("2025-03-01", "Sở Kế hoạch và Đầu tư")
                .body("items[0].outcome", equalTo("UNSURE"))
                .body("items[0].agency", nullValue())
                .body("items[0].candidates[0].code", equalTo("N1.04"))
                .body("items[0].candidates[0].valid", equalTo(false))
                .body("items[0].candidates[0].confidence", equalTo(0.5f))
                .body("items[0].candidates[0].successors.code", contains("N1.05"))
                .body("items[0].candidates[0].successors[0].name", equalTo("Sở Tài chính"))
                .body("items[0].candidates[0].successors[0].on", equalTo("2025-03-01"));
    }

    @Test
    void nameThatIsNearlyOneIsACandidateOnly() {
        resolve("2020-09-03", "Sở Nông nghiêp và Phát triển nôn thôn")
                .body("items[0].outcome", equalTo("UNSURE"))
                .body("items[0].candidates[0].code", equalTo("N1.07"))
                .body("items[0].candidates[0].how", equalTo("LIKENESS"));
    }

    @Test
    void nameWithoutAccentsThatTwoBearIsNotDecided() {
        agency("N1.60", "Trạm Thủy lợi", List.of(), "other", null);
        agency("N1.61", "Trạm Thụy Lợi", List.of(), "other", null);

        resolve("2020-09-03", "tram thuy loi")
                .body("items[0].outcome", equalTo("UNSURE"))
                .body("items[0].candidates.code", contains("N1.60", "N1.61"));
        resolve("2020-09-03", "Trạm Thuỷ lợi").body("items[0].agency", equalTo("N1.60"));
    }

    @Test
    void departmentOfAnotherProvinceIsNotTakenForOurOwn() {
        resolve("2020-09-03", "UBND tỉnh Bắc Hải").body("items[0].agency", equalTo("N2"));
        resolve("2020-09-03", "Sở Tài chính tỉnh Bắc Hải").body("items[0].outcome", equalTo("UNSURE"));
    }

    @Test
    void collectiveAddresseeIsAGroup() {
        given().auth()
                .oauth2(Tokens.of("admin", List.of()))
                .contentType("application/json")
                .body(Map.of(
                        "phrases", List.of("các sở, ban, ngành Nam Hải"),
                        "within", "N1",
                        "kinds", List.of("department")))
                .put("/api/v1/agency-groups/n1-departments");

        resolve("2020-09-03", "Các sở, ban, ngành Nam Hải", "Sở Tài chính")
                .body("items.outcome", contains("GROUP", "RESOLVED"))
                .body("items[0].group", equalTo("n1-departments"));
    }

    @Test
    void whatNothingIsLikeIsUnknown() {
        resolve("2020-09-03", "Xyzzy Plugh", "***")
                .body("items.outcome", contains("UNKNOWN", "UNKNOWN"))
                .body("items[0].confidence", equalTo(0.0f));
    }

    @Test
    void nameIsAskedByGetToo() {
        given().auth()
                .oauth2(Tokens.ofAgency("N1.05"))
                .queryParam("name", "Sở Tài chính", "UBND tỉnh")
                .queryParam("on", "2020-09-03")
                .queryParam("body", "N2")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.agency", contains("N2.05", "N2"));
    }

    @Test
    void refusalsNameTheField() {
        post(Map.of("names", List.of())).body("errors[0].pointer", equalTo("#/names"));
        post(Map.of("names", List.of("Sở Y tế", " "))).body("errors[0].pointer", equalTo("#/names/1"));
        post(Map.of("names", Collections.nCopies(501, "Sở"))).body("errors[0].pointer", equalTo("#/names"));
        post(Map.of("names", List.of("Sở Y tế"), "body", "h12")).body("errors[0].pointer", equalTo("#/body"));
        given().auth().oauth2(Tokens.of("clerk")).get(PATH).then().statusCode(400);
        given().get(PATH + "?name=a").then().statusCode(401);
    }

    private static ValidatableResponse post(Map<String, Object> request) {
        return given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("application/json")
                .body(request)
                .post(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void eachWayOfComparingRunsOnItsIndex() {
        RealPostgres.execute("""
                insert into agencies (code, written_code, version, name, kind, valid_from)
                select 'X' || n % 63 || '.' || n, 'X', 0, 'Cơ quan ' || n, 'OTHER', '2000-01-01'
                from generate_series(1, 50000) n on conflict do nothing
                """);
        RealPostgres.execute("""
                insert into agency_names (agency, position, name, official, dated, valid_from, key, plain_key, short_key, initials)
                select code, 0, name, true, false, valid_from, lower(name), md5(name), md5(code), md5(code || name)
                from agencies where code like 'X%' on conflict do nothing
                """);
        RealPostgres.execute("analyze agencies, agency_names");

        assertThat(explain(ResolutionRepository.EQUALS))
                .contains(
                        "ix_agency_names_key",
                        "plain_key = q.plain_key",
                        "ix_agency_names_short_key",
                        "ix_agency_names_initials",
                        "pk_agencies")
                .doesNotContain("Seq Scan");
        assertThat(explain(ResolutionRepository.LIKES))
                .contains("ix_agency_names_likeness", "ix_agency_names_agency")
                .doesNotContain("Seq Scan");
    }

    private static String explain(String sql) {
        String complete = sql;
        for (String argument : List.of(
                "'N1'",
                "'N1.'",
                "'N1/'",
                "array[0]",
                "array['sơ3 tai2 chinh1']",
                "array['so tai chinh']",
                "array['sotc']",
                "array[1.0]",
                "'N1'",
                "'N1.'",
                "'N1/'")) {
            complete = complete.replaceFirst("\\?", argument);
        }
        return String.join("\n", RealPostgres.query("explain " + complete));
    }
}
