package vn.dondoc.task.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.task.statistics.Province.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;

/** The tables as they are printed and paged through. */
@QuarkusTest
@RealTaskService
class StatisticsTableTest {

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
    void theTableIsPrintedInBlocksWithItsSums() throws IOException {
        at("2021-08-02T08:00");
        UUID directive = Province.hasDirective("75/CT-UBND", null);
        Province.has(
                directive,
                String.join(
                        ",",
                        Province.task("H77.11", "2021-08-10", null),
                        Province.task("H77.01", null, null),
                        Province.task("H77.02", "2021-08-03", null)));
        at("2021-08-20T08:00");
        Province.submitAndAccept(Province.assignmentsOf(directive).getFirst(), "H77.11");
        String august = "/api/v1/statistics?period=2021-08";

        String csv = coordinator()
                .get(august + "&format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();
        assertThat(csv).startsWith("\uFEFFTT,Mã,\"Tên cơ quan, đơn vị\",Tổng số,");
        assertThat(csv.lines().skip(1).map(line -> line.split(",")[1] + " " + line.split(",")[3]))
                .containsExactly("H77.01 1", "H77.02 1", "H77.11 1", " 3");

        byte[] xlsx = coordinator()
                .get(august + "&format=xlsx")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = workbook.getFirstSheet().read();
            List<String> names = rows.stream()
                    .map(row -> row.getCellCount() < 2 ? "" : row.getCellText(0) + "|" + row.getCellText(1))
                    .toList();
            assertThat(names)
                    .contains(
                            "TT|Tên cơ quan, đơn vị",
                            "Khối sở, ban, ngành|",
                            "1|Sở Thủy sản",
                            "2|" + coordinator().get(august).path("rows[1].name"),
                            "Khối xã, phường, đặc khu|",
                            "3|Ủy ban nhân dân xã Đất Mũi",
                            "|Tổng cộng");
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("ỦY BAN NHÂN DÂN TỈNH THỬ");
            assertThat(rows.stream().map(row -> row.getCellText(0)))
                    .anyMatch(text -> text.startsWith("Tỷ lệ (%) tính trên số nhiệm vụ có thời hạn"));
        }
        assertThat(new String(xlsx, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void pagesOfAListGoOnWhereTheLastEnded() {
        at("2021-09-01T08:00");
        UUID directive = Province.hasDirective("76/CT-UBND", null);
        Province.has(
                directive,
                String.join(
                        ",",
                        Province.task("H77.01", null, null),
                        Province.task("H77.02", null, null),
                        Province.task("H77.11", null, null)));
        String list = "/api/v1/statistics/assignments?period=2021-09&figure=GIVEN&limit=2";
        String next = coordinator()
                .get(list)
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        coordinator()
                .get(list + "&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        coordinator()
                .get("/api/v1/statistics/assignments?period=2021-09&figure=OPEN&limit=2&cursor=" + next)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }

    private void at(String localTime) {
        Province.at(clock, localTime);
    }
}
