package vn.dondoc.document.counting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.dondoc.document.ExampleDirective.numbered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.document.ExampleDirective;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Each test has a body, and so a register, of its own. */
@QuarkusTest
@RealDocumentService
class CountingTest {

    private static final String PATH = "/api/v1/directive-counts";

    private static void register(String body, ExampleDirective directive) {
        RegisterClient.post(Tokens.of("clerk", List.of(body)), directive).statusCode(201);
    }

    /** In 2020 one of each: a plan in January, a legal and another decision in May, one that came in, and a draft. */
    private static void year(String body) {
        register(body, numbered("1/KH-UBND", "UBND tỉnh").with("type", "KH").with("issuedOn", "2020-01-31"));
        register(
                body, numbered("2/2020/QĐ-UBND", "UBND tỉnh").with("type", "QĐ").with("issuedOn", "2020-05-01"));
        register(
                body,
                numbered("2/QĐ-UBND", "Uỷ ban nhân dân tỉnh").with("type", "QĐ").with("issuedOn", "2020-05-02"));
        register(
                body,
                numbered("7/CT-TTg", "Thủ tướng Chính phủ")
                        .with("issuedOn", "2019-12-30")
                        .with("arrival", Map.of("number", 1, "on", "2020-01-02")));
        register(body, numbered("", "UBND tỉnh").with("number", "").with("type", "CT"));
        register(body, numbered("9/KH-UBND", "UBND tỉnh").with("type", "KH").with("issuedOn", "2021-01-01"));
    }

    private static ValidatableResponse count(String body, String query) {
        return given().auth()
                .oauth2(Tokens.of("leader", List.of(body)))
                .get(PATH + "?" + query)
                .then();
    }

    @Test
    void documentsAreCountedByTypeAndToldInOneSentence() {
        year("C1");

        count("C1", "from=2020-01-01&to=2020-12-31&by=type")
                .statusCode(200)
                .body("incoming", equalTo(1))
                .body("outgoing", equalTo(3))
                .body("rows.direction", contains("INCOMING", "OUTGOING", "OUTGOING", "OUTGOING"))
                .body("rows.type", contains("CT", "KH", "QĐ", "QĐ"))
                .body("rows.legal", contains(false, false, false, true))
                .body("rows.count", contains(1, 1, 1, 1))
                .body(
                        "sentence",
                        equalTo("tiếp nhận 01 văn bản đến; ban hành 03 văn bản (01 quy phạm pháp luật, 01 kế hoạch,"
                                + " 01 quyết định)"));
    }

    @Test
    void documentsAreCountedByIssuerHoweverSpelt() {
        year("C2");

        count("C2", "from=2020-01-01&to=2020-12-31&by=issuer")
                .body("rows.issuer", contains("Thủ tướng Chính phủ", "Uỷ ban nhân dân tỉnh"))
                .body("rows.count", contains(1, 3));
    }

    @Test
    void documentsAreCountedByPeriod() {
        year("C3");

        count("C3", "from=2020-01-01&to=2021-12-31&by=month")
                .body("rows.period", contains("2020-01-01", "2020-01-01", "2020-05-01", "2021-01-01"))
                .body("rows.count", contains(1, 1, 2, 1));
        count("C3", "from=2020-01-01&to=2021-12-31&by=year&by=type")
                .body("rows.period", contains("2020-01-01", "2020-01-01", "2020-01-01", "2020-01-01", "2021-01-01"))
                .body("incoming", equalTo(1))
                .body("outgoing", equalTo(4));
    }

    @Test
    void daysAtBothEndsCount() {
        year("C4");

        count("C4", "from=2020-01-02&to=2020-01-31")
                .body("incoming", equalTo(1))
                .body("outgoing", equalTo(1));
        count("C4", "from=2020-01-03&to=2020-01-30")
                .body("incoming", equalTo(0))
                .body("outgoing", equalTo(0));
    }

    @Test
    void countsComeAsSentenceTableAndWorkbook() throws IOException {
        year("C5");
        String query = "from=2020-01-01&to=2020-12-31&by=type&format=";

        assertThat(count("C5", query + "sentence")
                        .contentType(startsWith("text/plain"))
                        .extract()
                        .asString())
                .startsWith("tiếp nhận 01 văn bản đến; ban hành 03 văn bản (");
        assertThat(count("C5", query + "csv")
                        .contentType(startsWith("text/csv"))
                        .extract()
                        .asString())
                .isEqualTo("""
                        \uFEFFdirection,period,type,legal,issuer,count\r
                        INCOMING,,CT,false,,1\r
                        OUTGOING,,KH,false,,1\r
                        OUTGOING,,QĐ,false,,1\r
                        OUTGOING,,QĐ,true,,1\r
                        """);
        byte[] file = count("C5", query + "xlsx").extract().asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(4).getCellText(2)).isEqualTo("QĐ");
            assertThat(rows.get(4).getCellAsNumber(5).orElseThrow().intValue()).isEqualTo(1);
            assertThat(rows.getLast().getCellText(0)).startsWith("tiếp nhận 01 văn bản đến");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            to=2020-12-31                                     | from
            from=2020-01-01                                   | to
            from=2020-01-02&to=2020-01-01                     | to
            from=1980-01-01&to=2020-01-01                     | to
            from=2020-13-01&to=2020-12-31                     | from
            from=2020-01-01&to=2020-12-31&by=colour           | by
            from=2020-01-01&to=2020-12-31&by=month&by=year    | by
            from=2020-01-01&to=2020-12-31&format=pdf          | format
            """)
    void parameterThatCannotBeReadIsNamed(String query, String parameter) {
        count("C6", query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void registerOfAnotherBodyIsNotCounted() {
        count("C6", "from=2020-01-01&to=2020-12-31&body=C1").statusCode(403);
        given().auth()
                .oauth2(Tokens.ofAgency("C1"))
                .get(PATH + "?from=2020-01-01&to=2020-12-31")
                .then()
                .statusCode(403);
    }

    @Test
    void aYearIsCountedFromTheIndexesAlone() {
        RealPostgres.execute("""
                insert into directives (id, version, body, state, type, number_written, number_normalised, number_value,
                                        number_key, number_year, number_series, issuer, issuer_key, issued_on, subject, text,
                                        registered_at, arrival_number, arrival_year, arrived_on)
                select uuidv7(), 0, 'C' || 7 + n % 3, 'REGISTERED', 'CV', n || '/X', n || '/X', n, n || '/X', 2020, 'CV',
                       'Cơ quan ' || n % 100, 'cơ quan ' || n % 100, date '2010-01-01' + n % 4000, 'x', 'x', now(),
                       case when n % 2 = 0 then n end, case when n % 2 = 0 then 2020 end,
                       case when n % 2 = 0 then date '2010-01-01' + n % 4000 end
                from generate_series(1, 30000) n
                """);
        RealPostgres.execute("vacuum analyze directives");
        String sql = CountingRepository.COUNT;
        for (String argument : List.of(
                "'month'",
                "'month'",
                "true",
                "true",
                "true",
                "true",
                "'C7'",
                "date '2020-01-01'",
                "date '2020-12-31'",
                "'C7'",
                "date '2020-01-01'",
                "date '2020-12-31'")) {
            sql = sql.replaceFirst("\\?", argument);
        }

        assertThat(String.join("\n", RealPostgres.query("explain " + sql)))
                .contains(
                        "Index Only Scan using ix_directives_counted_in",
                        "Index Only Scan using ix_directives_counted_out");
    }
}
