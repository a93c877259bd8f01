package vn.dondoc.document.agencyexchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.dondoc.document.agency.AgencyClient.get;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.agency.AgencyClient;
import vn.dondoc.document.table.TableFormat;
import vn.dondoc.document.table.TableRow;
import vn.dondoc.document.table.UnreadableTableException;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Each test has codes of its own. */
@QuarkusTest
@RealDocumentService
class AgencyExchangeTest {

    private static final String HEAD = "code\tname\taliases\tkind\tfrom\tuntil\tsuccessors\n";

    private static ValidatableResponse importTsv(String table) {
        return importFile("text/tab-separated-values", table.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse importFile(String type, byte[] file) {
        return given().auth()
                .oauth2(Tokens.of("admin", List.of()))
                .contentType(type)
                .body(file)
                .post("/api/v1/agency-imports")
                .then();
    }

    private static byte[] export(String format) {
        return given().auth()
                .oauth2(Tokens.of("clerk"))
                .get("/api/v1/agency-exports?format=" + format)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("agencies." + format))
                .extract()
                .asByteArray();
    }

    @Test
    void sampleTableIsImportedAndItsRepetitionChangesNothing() throws IOException {
        byte[] table = Files.readAllBytes(Path.of("..", "deploy", "local", "samples", "agencies.tsv"));
        int rows = (int) new String(table, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .count();

        importFile("text/tab-separated-values", table).statusCode(200).body("rows", equalTo(rows));
        importFile("application/octet-stream", table)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(rows));
        get("/api/v1/agencies/H12.11?on=2020-09-03").statusCode(200).body("successors", contains("H12.13", "H12.12"));
    }

    @Test
    void rowsAreRegisteredChangedToldAndAudited() {
        importTsv(HEAD + """
                E1.04\tSở Kế hoạch và Đầu tư\tSở KHĐT;Sở KH&ĐT\tdepartment\t1997-01-01\t28/2/2025\t000.00.05.E1
                E1.05\tSở Tài chính\tSTC\tdepartment\t1997-01-01\t\t

                """).statusCode(200).body("created", equalTo(2));
        importTsv("kind\tfrom\tname\tcode\tghi chú\noffice\t1997-01-01\tSở Tài chính\tE1.05\tđổi loại\n")
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("ignoredColumns", contains("ghi chú"));

        get("/api/v1/agencies/E1.04?on=2020-09-03")
                .body("aliases", contains("Sở KHĐT", "Sở KH&ĐT"))
                .body("validTo", equalTo("2025-02-28"))
                .body("successions[0].code", equalTo("E1.05"))
                .body("successions[0].on", equalTo("2025-03-01"));
        assertThat(AgencyClient.events("E1.05", 2).stream().map(AgencyClient::version))
                .containsExactly("0", "1");
        assertThat(RealPostgres.query("select action from audit_rows where entity_id = 'E1.05' order by id"))
                .containsExactly("register-agency", "change-agency");
    }

    @Test
    void everyBadRowIsReportedAndNothingIsHalfDone() {
        importTsv(HEAD + """
                E2.01\tSở Tốt\t\tdepartment\t1997-01-01\t\t
                e2.02\tSở Sai\t\tdepartment\t1997-01-01\t\t
                E2.03\t\t\tministry\t1997-13-01\t\t
                E2.04\tSở Ngược\t\tdepartment\t1997-01-01\t1996-12-31\tE2.04
                E2.01\tSở Hai lần\t\tdepartment\t1997-01-01\t\t
                """)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dondoc:problem:table-refused"))
                .body("badCells", equalTo(7))
                .body("badRows.row", contains(3, 4, 4, 4, 5, 5, 6))
                .body("badRows.column", contains("code", "name", "kind", "from", "until", "successors", "code"))
                .body("badRows[4].detail", equalTo("is before validFrom 1997-01-01"))
                .body("badRows[6].detail", equalTo("stands in row 2 already"));
        assertThat(RealPostgres.count("agencies where code like 'E2%'")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code,name,kind          | from
            code,name,kind,from,code | code
            """)
    void wrongColumnsAreNamed(String columns, String column) {
        importTsv(columns.replace(',', '\t') + "\nE3\tSở\tother\t1997-01-01\n")
                .statusCode(400)
                .body("badRows[0].row", equalTo(1))
                .body("badRows[0].column", equalTo(column));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "PKxxxxxxxx"})
    void fileThatIsNoTableIsRefused(String file) {
        importTsv(file).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void textInAnotherEncodingIsRefused() {
        importFile("text/tab-separated-values", "code\tname\nE4\tS\u00ef".getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(400)
                .body("detail", equalTo("the file is not UTF-8 text"));
    }

    @Test
    void workbookThatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 210; i++) {
                zip.write(zeros);
            }
        }
        importFile("application/octet-stream", bomb.toByteArray())
                .statusCode(400)
                .body("detail", equalTo("the file unpacks to more than 200 MiB"));
    }

    @Test
    void workbookWithDatesAsSpreadsheetsKeepThemIsImported() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("a");
            List<String> names = List.of("code", "name", "kind", "from");
            IntStream.range(0, 4).forEach(column -> sheet.value(0, column, names.get(column)));
            sheet.value(1, 0, "E5.05");
            sheet.value(1, 1, "Sở Tài chính");
            sheet.value(1, 2, "department");
            sheet.value(1, 3, LocalDate.of(1997, 1, 31));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
        }
        importFile("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.toByteArray())
                .statusCode(200)
                .body("created", equalTo(1));
        get("/api/v1/agencies/E5.05").body("validFrom", equalTo("1997-01-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tsv", "xlsx"})
    void whatWasExportedIsImportedWithoutAChange(String format) throws IOException, UnreadableTableException {
        importTsv("""
                code\tname\taliases\tkind\tfrom\tuntil\tsuccessors\tsucceededOn\tlegalBases\tformerNames\tdatedAliases
                E6.06\tSở Công Thương\tSCT\tdepartment\t1997-01-01\t2025-02-28\tE6.07;E6.08\t;2025-04-01\tNĐ 45/2025;\tSở Công nghiệp (1997-01-01..2008-03-31)\tSCN (1997-01-01..)
                """).statusCode(200);
        get("/api/v1/agencies/E6.06?on=2020-01-01")
                .body("datedNames.name", contains("Sở Công nghiệp", "SCN"))
                .body("successions.on", contains("2025-03-01", "2025-04-01"))
                .body("successions.legalBasis", contains("NĐ 45/2025", null));

        List<TableRow> exported = TableFormat.of(export(format)).read(export(format));
        byte[] ours = TableFormat.valueOf(format.toUpperCase(Locale.ROOT))
                .write(exported.stream()
                        .filter(row ->
                                row.number() == 1 || row.cells().getFirst().startsWith("E6."))
                        .map(TableRow::cells)
                        .toList());

        importFile("application/octet-stream", ours)
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("unchanged", equalTo(1));
    }

    @Test
    void aTableOfThousandsIsAHandfulOfStatements() {
        String table = IntStream.range(0, 5000)
                .mapToObj(n -> "E7." + n + "\tCơ quan số " + n + "\tCQ" + n + "\tother\t1997-01-01\t\t\n")
                .collect(Collectors.joining("", HEAD, ""));

        importTsv(table).statusCode(200).body("created", equalTo(5000));

        assertThat(RealPostgres.count("agency_names where agency like 'E7.%'")).isEqualTo(10_000);
        assertThat(RealPostgres.count("audit_rows where entity_id like 'E7.%'")).isEqualTo(5000);
    }

    @Test
    void onlyAnAdminImportsAndNoAgencyExports() {
        given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("text/tab-separated-values")
                .body(HEAD)
                .post("/api/v1/agency-imports")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.ofAgency("H12.05"))
                .get("/api/v1/agency-exports")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("clerk"))
                .get("/api/v1/agency-exports?format=pdf")
                .then()
                .statusCode(400)
                .body("errors[0].detail", startsWith("must be one of [tsv, xlsx]"));
    }
}
