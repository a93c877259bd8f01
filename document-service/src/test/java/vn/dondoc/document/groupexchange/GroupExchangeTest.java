package vn.dondoc.document.groupexchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Each test has ids of its own. */
@QuarkusTest
@RealDocumentService
class GroupExchangeTest {

    private static final String HEAD = "phrases\tid\tghi chú\tkinds\twithin\tlevels\tincluded\texcluded\tfrom\tuntil\n";

    private static ValidatableResponse importAs(String token, byte[] file) {
        return given().auth()
                .oauth2(token)
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/v1/agency-group-imports")
                .then();
    }

    private static ValidatableResponse importTsv(String rows) {
        return importAs(Tokens.of("admin", List.of()), (HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] export(String format) {
        return given().auth()
                .oauth2(Tokens.of("clerk"))
                .get("/api/v1/agency-group-exports?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void rowsBecomeGroupsAndTheirRepetitionChangesNothing() {
        String rows = "các sở bảng một;các sở, ngành bảng một\tbang-mot\tx\tdepartment;office\t000.00.00.H12\t2\t"
                + "H12.30 (2016-01-01..);H12.31\tH12.05\t1/7/2015\t\n";

        importTsv(rows)
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("created", equalTo(1))
                .body("ignoredColumns", contains("ghi chú"));
        given().auth()
                .oauth2(Tokens.of("clerk"))
                .get("/api/v1/agency-groups/bang-mot")
                .then()
                .body("phrases", contains("các sở bảng một", "các sở, ngành bảng một"))
                .body("within", equalTo("H12"))
                .body("kinds", contains("department", "office"))
                .body("levels", contains(2))
                .body("members.agency", contains("H12.30", "H12.31", "H12.05"))
                .body("members.included", contains(true, true, false))
                .body("members[0].validFrom", equalTo("2016-01-01"))
                .body("validFrom", equalTo("2015-07-01"));

        importTsv(rows).statusCode(200).body("unchanged", equalTo(1));
        importTsv(rows.replace("department;office", "department"))
                .statusCode(200)
                .body("changed", equalTo(1));
        assertThat(RealPostgres.count("audit_rows where entity_id = 'bang-mot'"))
                .isEqualTo(2);
    }

    @Test
    void everyBadCellIsReportedAndNothingIsHalfDone() {
        importTsv("các sở bảng hai\tbang-hai\t\tdepartment\n"
                        + "các sở\tBảng Ba\t\tdepartment\n"
                        + "\tbang-bon\t\txa\tkhông mã\t99\tH12.30 (hôm qua..)\n"
                        + "các xã\tbang-nam\n"
                        + "các sở\tbang-hai\t\tdepartment\n")
                .statusCode(400)
                .body("type", equalTo("urn:dondoc:problem:table-refused"))
                .body("badRows.row", hasItems(3, 4, 5, 6))
                .body("badRows.findAll { it.row == 3 }.column", contains("id"))
                .body(
                        "badRows.findAll { it.row == 4 }.column",
                        hasItems("phrases", "kinds", "within", "levels", "included"))
                .body(
                        "badRows.findAll { it.row == 5 }.detail",
                        contains("must not be empty where no member is included by name"))
                .body("badRows.findAll { it.row == 6 }.detail", contains("stands in row 2 already"));
        assertThat(RealPostgres.count("agency_groups where id like 'bang-hai%'"))
                .isZero();
    }

    @Test
    void onlyAnAdminImportsAndAFileThatIsNoTableIsToldSo() {
        importAs(Tokens.of("clerk"), HEAD.getBytes(StandardCharsets.UTF_8)).statusCode(403);
        importAs(Tokens.of("admin", List.of()), new byte[] {'P', 'K', 3, 4}).statusCode(400);
        importAs(Tokens.of("admin", List.of()), "tên\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("badRows.column", contains("id", "phrases"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tsv", "xlsx"})
    void whatWasExportedIsImportedWithoutAChange(String format) {
        importTsv("các sở bảng sáu\tbang-sau\t\tdepartment\tH12\t2\tH12.30 (..2025-06-30)\t\t\t2025-06-30\n")
                .statusCode(200);

        importAs(Tokens.of("admin", List.of()), export(format))
                .statusCode(200)
                .body("created", equalTo(0))
                .body("changed", equalTo(0));
    }
}
