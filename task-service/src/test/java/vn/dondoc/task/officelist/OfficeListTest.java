package vn.dondoc.task.officelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.dondoc.task.Office.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** An office's list, taken over from a spreadsheet. */
@QuarkusTest
@RealTaskService
class OfficeListTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Object[] HEADINGS = {
        "TT",
        "Số, ký hiệu",
        "Ngày ban hành",
        "Nội dung nhiệm vụ",
        "Cơ quan chủ trì",
        "Cơ quan phối hợp",
        "Thời hạn",
        "Tình trạng"
    };

    private String number;
    private UUID directive;

    @BeforeEach
    void aDirectiveHasArrived() {
        Office.knowsItsAgencies();
        number = UUID.randomUUID().toString().substring(0, 8) + "/CT-UBND";
        directive = Office.hasDirective(number, "2020-09-03");
    }

    @Test
    void whatIsNoListIsRefused() throws IOException {
        post("không phải bảng tính".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("type", equalTo("urn:dondoc:problem:unreadable-list"));
        post(workbook(new Object[][] {{"Họ tên", "Điện thoại"}, {"A", "1"}}))
                .statusCode(400)
                .body("detail", containsString("Số, ký hiệu"));
        post(bomb()).statusCode(400).body("detail", containsString("64 MiB"));
    }

    @Test
    void everyWrongCellIsNamedAndNothingIsHalfDone() throws IOException {
        post(workbook(new Object[][] {
                    {"DANH MỤC NHIỆM VỤ NĂM 2020"},
                    HEADINGS,
                    {1, number, "03/9/2020", "Rà soát tàu cá", "Sở Tài chính", "", "15/9/2020", ""},
                    {2, number, "04/9/2020", "Nội dung hai", "Sở Tài chính", "", "", ""},
                    {3, number, "03/9/2020", "", "Sở Tài chánh", "H12.30", "hôm nào xong", ""},
                    {4, number, "03/9/2020", "rà soát  tàu cá", "H12.05", "Sở Tài chính", "02/9/2020", ""},
                    {5, "999/QĐ-UBND", "", "Nội dung năm", "Sở Nông nghiệp và Môi trường", "", "31/02/2021", ""},
                }))
                .statusCode(422)
                .body("type", equalTo("urn:dondoc:problem:bad-rows"))
                .body("cells.row", contains(4, 5, 5, 5, 6, 6, 6, 7, 7))
                .body(
                        "cells.column",
                        contains(
                                "Số, ký hiệu",
                                "Nội dung nhiệm vụ",
                                "Cơ quan chủ trì",
                                "Thời hạn hoàn thành",
                                "Nội dung nhiệm vụ",
                                "Cơ quan phối hợp",
                                "Thời hạn hoàn thành",
                                "Số, ký hiệu",
                                "Thời hạn hoàn thành"))
                .body("cells[2].value", equalTo("Sở Tài chánh"))
                .body("cells[4].detail", equalTo("is there already"));
        assertThat(RealPostgres.count("tasks where directive_id = '" + directive + "'"))
                .isZero();
    }

    @Test
    void goodListBecomesDraftsOfItsDirectivesAndIsNotTakenOverTwice() throws IOException {
        byte[] list = workbook(new Object[][] {
            HEADINGS,
            {
                1,
                " " + number + " ",
                LocalDate.of(2020, 9, 3),
                "Rà soát tàu cá",
                "Sở Tài chính; H12.07",
                "Công an tỉnh",
                LocalDate.of(2020, 9, 15),
                ""
            },
            {2, number, "", "Báo cáo kết quả", "SỞ TÀI CHÍNH", "", "Không hạn", "Đang thực hiện"},
            {3, number, "", "Việc đã xong", "Sở Tài chính", "", "", "Đã hoàn thành"},
        });
        post(list)
                .statusCode(201)
                .body("rows", equalTo(3))
                .body("drafted", equalTo(2))
                .body("left", hasSize(1))
                .body("left[0].row", equalTo(4));
        coordinator()
                .get("/api/v1/directives/{id}/assignments", directive)
                .then()
                .body("items.agency", contains("H12.05", "H12.07", "H12.30", "H12.05"))
                .body("items.state", contains("DRAFT", "DRAFT", "DRAFT", "DRAFT"))
                .body("items[0].deadline.dueOn", equalTo("2020-09-15"))
                .body("items[3].timeliness", equalTo("NO_DEADLINE"));
        post(list).statusCode(422).body("cells.detail", contains("is there already", "is there already"));
    }

    @Test
    void anotherBodysDirectivesAreUnknownToTheList() throws IOException {
        byte[] list = workbook(new Object[][] {HEADINGS, {1, number, "", "Rà soát", "H12.05", "", "", ""}});
        Office.caller(Tokens.of("coordinator", java.util.List.of("H33")))
                .contentType(XLSX)
                .body(list)
                .post("/api/v1/office-lists")
                .then()
                .statusCode(422)
                .body("cells.column", contains("Số, ký hiệu"));
        Office.agency("H12.05")
                .contentType(XLSX)
                .body(list)
                .post("/api/v1/office-lists")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse post(byte[] list) {
        return coordinator()
                .contentType(XLSX)
                .body(list)
                .post("/api/v1/office-lists")
                .then();
    }

    private static byte[] workbook(Object[][] rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Danh mục");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    switch (rows[row][column]) {
                        case LocalDate day -> {
                            sheet.value(row, column, day);
                            sheet.style(row, column).format("dd/MM/yyyy").set();
                        }
                        case Integer value -> sheet.value(row, column, value);
                        default -> sheet.value(row, column, rows[row][column].toString());
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    /** 100 MiB of zeros in a small archive. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int n = 0; n < 100; n++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }
}
