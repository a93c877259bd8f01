package vn.dondoc.document.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.dondoc.document.agency.AgencyClient.PATH;
import static vn.dondoc.document.agency.AgencyClient.department;
import static vn.dondoc.document.agency.AgencyClient.get;
import static vn.dondoc.document.agency.AgencyClient.put;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** What the register of agencies refuses, and that nothing of it stays. */
@QuarkusTest
@RealDocumentService
class AgencyRefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name       |                | #/name
            name       | ' '            | #/name
            kind       |                | #/kind
            kind       | DEPARTMENT     | #/kind
            kind       | ministry       | #/kind
            validFrom  |                | #/validFrom
            validFrom  | 1997           | #/validFrom
            validFrom  | 1944-12-31     | #/validFrom
            validTo    | 1996-12-31     | #/validTo
            validTo    | 2200-01-01     | #/validTo
            """)
    void fieldThatBreaksItsRuleIsNamed(String field, @Nullable String value, String pointer) {
        put("R08", department(field, value))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
        assertThat(RealPostgres.count("agencies where code = 'R08'")).isZero();
    }

    @Test
    void elementsOfListsAreNamedByTheirIndex() {
        put("R08", department("aliases", List.of("a", " ")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/aliases/1"));
        put("R08", department("successors", List.of("H12.20", "h12")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/successors/1"));
        put("R08", department("successors", List.of("R08")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/successors/0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h12", "H12-01", "000.00.01.h12", "00.01", "H12345678901234567890123456789012.AB"})
    void codeThatIsNoneIsNamed(String code) {
        put(code, department())
                .statusCode(400)
                .body("errors[0].parameter", equalTo("code"))
                .body("errors[0].detail", startsWith("must be an agency code: "));
    }

    @Test
    void kindsAreNamedAsTheyAreWritten() {
        put("R08", department("kind", "ministry"))
                .statusCode(400)
                .body(
                        "errors[0].detail",
                        equalTo(
                                "must be one of [province, office, department, vertical, district, commune, central, other]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "coordinator", "leader", "system"})
    void onlyAnAdminWrites(String role) {
        given().auth()
                .oauth2(Tokens.of(role))
                .contentType("application/json")
                .body(department())
                .put(PATH + "R09")
                .then()
                .statusCode(403);
        assertThat(RealPostgres.count("agencies where code = 'R09'")).isZero();
    }

    @Test
    void withoutATokenNothingIsWrittenOrShown() {
        given().contentType("application/json")
                .body(department())
                .put(PATH + "R09")
                .then()
                .statusCode(401);
        given().get("/api/v1/agencies").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R99", "abc", "%00", "H12'--"})
    void whatIsNotRegisteredIsNotFound(String code) {
        get(PATH + code).statusCode(404).contentType("application/problem+json");
    }

    @Test
    void datedNamesAreNamedByTheirIndex() {
        refused(List.of(dated("Sở Nông nghiệp", true, "1997-01-01", null)), "#/datedNames/0/validTo");
        refused(List.of(dated("Sở Nông nghiệp", true, "1996-12-31", "2000-12-31")), "#/datedNames/0/validFrom");
        refused(List.of(dated("SNN", false, "2000-01-01", "1999-12-31")), "#/datedNames/0/validTo");
        refused(List.of(dated(" ", false, "2000-01-01", null)), "#/datedNames/0/name");
        refused(
                List.of(
                        dated("Sở Nông nghiệp", true, "1997-01-01", "2000-12-31"),
                        dated("Sở Nông lâm", true, "2000-12-31", "2001-12-31")),
                "#/datedNames/1/validFrom");
    }

    private static Map<String, @Nullable Object> dated(
            String name, boolean official, String validFrom, @Nullable String validTo) {
        Map<String, @Nullable Object> dated = new java.util.HashMap<>();
        dated.put("name", name);
        dated.put("official", official);
        dated.put("validFrom", validFrom);
        dated.put("validTo", validTo);
        return dated;
    }

    private static void refused(List<Map<String, @Nullable Object>> datedNames, String pointer) {
        put("R08", department("datedNames", datedNames)).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void successorsAndSuccessionsMustNotContradict() {
        Map<String, @Nullable Object> fields = department("successors", List.of("H12.20"));
        fields.put("successions", List.of(Map.of("code", "H12.21")));
        put("R08", fields).statusCode(400).body("errors[0].pointer", equalTo("#/successors"));
    }
}
