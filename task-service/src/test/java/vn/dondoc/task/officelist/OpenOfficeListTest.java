package vn.dondoc.task.officelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** What is still owed, given out as a spreadsheet that another installation takes over. */
@QuarkusTest
@RealTaskService
class OpenOfficeListTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private String number = "";

    @BeforeEach
    void agenciesAreKnown() {
        Office.knowsItsAgencies();
        number = UUID.randomUUID().toString().substring(0, 8) + "/CT-UBND";
    }

    @Test
    void isNotForAnotherBodyNorForAgencies() {
        of("H12", "coordinator", "H33")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:dondoc:problem:body-not-yours"));
        Office.agency(Office.FINANCE).get("/api/v1/office-lists").then().statusCode(403);
    }

    @Test
    void daysInTheWrongOrderAreRefusedByName() {
        Office.coordinator()
                .queryParam("issuedFrom", "2020-09-04")
                .queryParam("issuedTo", "2020-09-03")
                .get("/api/v1/office-lists")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("issuedTo"));
    }

    @Test
    void holdsWhatIsOwedAndIsTakenOverByWhoeverKnowsTheDirective() throws IOException {
        String body = "X" + (100 + new Random().nextInt(900));
        UUID directive = hasDirective(body, number);
        draft(body, directive, """
                {"item":"3/a","content":"Rà soát tàu cá","leads":["H12.05","H12.30"],"coordinating":["H12.07"],
                 "deadline":{"on":"2020-09-15","phrase":"trước ngày 15/9/2020"}}""");
        draft(body, directive, """
                {"content":"Báo cáo định kỳ","leads":["H12.05"],"coordinating":[]}""");
        UUID done = draft(body, directive, """
                {"content":"Việc đã xong","leads":["H12.07"],"coordinating":[]}""");
        coordinator(body)
                .post("/api/v1/directives/{id}/issuance", directive)
                .then()
                .statusCode(200);
        draft(body, directive, """
                {"content":"Còn là dự thảo","leads":["H12.07"],"coordinating":[]}""");
        coordinator(body)
                .header(
                        "If-Match",
                        coordinator(body).get("/api/v1/assignments/{id}", done).header("ETag"))
                .body("{\"reason\":\"giao nhầm\"}")
                .post("/api/v1/assignments/{id}/withdrawal", done)
                .then()
                .statusCode(200);

        byte[] list = of(body, "coordinator", body)
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();

        assertThat(cells(list))
                .containsExactly(
                        "TT|Số, ký hiệu|Ngày văn bản|Mục|Nội dung nhiệm vụ|Cơ quan chủ trì|Tên cơ quan chủ trì"
                                + "|Cơ quan phối hợp|Thời hạn hoàn thành|Tình trạng",
                        "1|" + number + "|2020-09-03|3/a|Rà soát tàu cá|H12.05; H12.30"
                                + "|Sở Tài chính; Công an tỉnh|H12.07|2020-09-15|Đang thực hiện",
                        "2|" + number + "|2020-09-03||Báo cáo định kỳ|H12.05|Sở Tài chính||Không hạn|Đang thực hiện");
        String other = body + "B";
        UUID again = hasDirective(other, number);
        coordinator(other)
                .contentType(XLSX)
                .body(list)
                .post("/api/v1/office-lists")
                .then()
                .statusCode(201)
                .body("drafted", equalTo(2));
        coordinator(other)
                .get("/api/v1/directives/{id}/assignments", again)
                .then()
                .body("items.agency", contains("H12.05", "H12.30", "H12.07", "H12.05"))
                .body("items[0].deadline.dueOn", equalTo("2020-09-15"))
                .body("items[3].timeliness", equalTo("NO_DEADLINE"));
    }

    @Test
    void taskOwedByTwoDaysGoesOverAsTwo() {
        String body = "Y" + (100 + new Random().nextInt(900));
        UUID directive = hasDirective(body, number);
        UUID first = draft(body, directive, """
                {"content":"Rà soát tàu cá","leads":["H12.05","H12.30"],"coordinating":[],
                 "deadline":{"on":"2020-09-15","phrase":"trước ngày 15/9/2020"}}""");
        coordinator(body)
                .post("/api/v1/directives/{id}/issuance", directive)
                .then()
                .statusCode(200);
        RealPostgres.execute("update assignments set due_on = '2020-09-25' where id = '" + first + "'");
        byte[] list = of(body, "coordinator", body).asByteArray();
        String other = body + "B";
        UUID again = hasDirective(other, number);

        coordinator(other)
                .contentType(XLSX)
                .body(list)
                .post("/api/v1/office-lists")
                .then()
                .statusCode(201)
                .body("drafted", equalTo(2));

        coordinator(other)
                .get("/api/v1/directives/{id}/assignments", again)
                .then()
                .body("items.agency", contains("H12.30", "H12.05"))
                .body("items.deadline.dueOn", contains("2020-09-15", "2020-09-25"));
        coordinator(other)
                .contentType(XLSX)
                .body(list)
                .post("/api/v1/office-lists")
                .then()
                .statusCode(422)
                .body("cells.detail", contains("is there already", "is there already"));
    }

    private static io.restassured.response.Response of(String body, String role, String ownBody) {
        return Office.caller(Tokens.of(role, List.of(ownBody)))
                .queryParam("body", body)
                .get("/api/v1/office-lists");
    }

    private static RequestSpecification coordinator(String body) {
        return Office.caller(Tokens.of("coordinator", List.of(body)));
    }

    private static UUID draft(String body, UUID directive, String task) {
        return UUID.fromString(coordinator(body)
                .body("{\"tasks\":[" + task + "]}")
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201)
                .extract()
                .path("tasks[0].assignments[0].id"));
    }

    private static UUID hasDirective(String body, String number) {
        UUID id = UUID.randomUUID();
        RealKafka.send(List.of(
                event("dondoc.directive-events.v1", "directive-registered.v1", id.toString(), 1, 1, """
                {"id":"%s","body":"%s","state":"REGISTERED","number":"%s","normalisedNumber":"%s","type":"CT",
                 "issuer":"UBND tỉnh","issuedOn":"2020-09-03","urgency":null,"subject":"Về việc quản lý tàu cá",
                 "registeredAt":"2020-09-03T02:15:00Z","text":"Giao Sở …","textTruncated":false}""".formatted(
                                id, body, number, number))));
        await().atMost(PATIENCE)
                .until(() ->
                        coordinator(body).get("/api/v1/directives/{id}", id).statusCode() == 200);
        return id;
    }

    /** Days as ISO days. */
    private static List<String> cells(byte[] list) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(list));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(OpenOfficeListTest::line).toList();
        }
    }

    private static String line(Row row) {
        return Stream.iterate(0, n -> n < 10, n -> n + 1)
                .map(n -> text(row.getCell(n), n == 2 || n == 8))
                .reduce((one, next) -> one + "|" + next)
                .orElse("");
    }

    private static String text(@Nullable Cell cell, boolean mayBeDay) {
        if (cell == null) {
            return "";
        }
        return mayBeDay && cell.getType() == CellType.NUMBER
                ? cell.asDate().toLocalDate().toString()
                : cell.getText();
    }
}
