package vn.dondoc.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.page.PageText;

/** Annex tables whose cells stand one under the other, in rows of our own. */
class StackedTableTest {

    private static TableReader.Reading read(String text) {
        return TableReader.read(PageText.of(text).lines());
    }

    private static List<String> rows(String text) {
        return read(text).tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(StackedTableTest::row)
                .toList();
    }

    private static String row(List<Line> cells) {
        return cells.stream()
                .map(cell -> cell.text().replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining(" | "));
    }

    @Test
    void eachCellOnALineOfItsOwnIsPutBackIntoItsRow() {
        assertThat(rows("""
                        STT
                        Nhiệm vụ
                        Cơ quan chủ trì
                        Cơ quan phối hợp
                        Thời gian hoàn thành
                        I
                        VỀ BẾN BÃI
                        1
                        Kiểm kê các bến đò ngang
                        Sở Xây dựng
                        UBND các xã, phường
                        Tháng 3/2026
                        2
                        Cấp phao cứu sinh cho bến đò
                        Sở Tài chính
                        Sở Xây dựng
                        Quý II/2026
                        """))
                .containsExactly(
                        "I | VỀ BẾN BÃI |  |  | ",
                        "1 | Kiểm kê các bến đò ngang | Sở Xây dựng | UBND các xã, phường | Tháng 3/2026",
                        "2 | Cấp phao cứu sinh cho bến đò | Sở Tài chính | Sở Xây dựng | Quý II/2026");
    }

    @Test
    void aCellThatWrapsIsOneCell() {
        assertThat(rows("""
                        TT
                        Nội dung công
                        việc
                        Đơn vị chủ
                        trì
                        Thời hạn
                        1.
                        Lập danh sách cầu yếu trên các tuyến
                        đường thủy, kèm tải trọng của từng cầu
                        Sở Xây dựng và
                        UBND cấp xã
                        30/4/2026
                        2.
                        Gia cố mố cầu
                        Sở Xây dựng
                        2026 - 2027
                        """))
                .containsExactly(
                        "1. | Lập danh sách cầu yếu trên các tuyến đường thủy, kèm tải trọng của từng cầu | Sở Xây dựng và UBND cấp xã | 30/4/2026",
                        "2. | Gia cố mố cầu | Sở Xây dựng | 2026 - 2027");
    }

    @Test
    void anEmptyCellLeavesTheOthersInTheirColumns() {
        assertThat(rows("""
                        STT
                        Nhiệm vụ
                        Chủ trì
                        Phối hợp
                        Sản phẩm
                        Thời gian
                        1
                        Soạn sổ tay lái đò
                        Sở Xây dựng
                        Sổ tay phát cho chủ đò
                        Tháng 5/2026
                        2
                        Tập huấn lái đò
                        Sở Nội vụ
                        UBND các xã
                        Lớp tập huấn
                        Thường xuyên
                        """))
                .containsExactly(
                        "1 | Soạn sổ tay lái đò | Sở Xây dựng |  | Sổ tay phát cho chủ đò | Tháng 5/2026",
                        "2 | Tập huấn lái đò | Sở Nội vụ | UBND các xã | Lớp tập huấn | Thường xuyên");
    }

    @Test
    void barsAloneBetweenTheCellsPartThem() {
        assertThat(rows("""
                        |
                        STT
                        |
                        Nhiệm vụ
                        |
                        Cơ quan
                        Chủ trì
                        |
                        Thời hạn
                        |
                        1
                        |
                        Dọn luồng lạch
                        Thả phao tiêu
                        |
                        Sở Xây dựng
                        |
                        Quý I/2026
                        |
                        """)).containsExactly("1 | Dọn luồng lạch Thả phao tiêu | Sở Xây dựng | Quý I/2026");
    }

    @Test
    void whatFollowsTheLastRowIsNotInTheTable() {
        TableReader.Reading reading = read("""
                        STT
                        Nhiệm vụ
                        Chủ trì
                        Thời hạn
                        1
                        Dọn luồng lạch
                        Sở Xây dựng
                        Quý I/2026
                        Nơi nhận:
                        - Như trên;
                        """);

        assertThat(reading.tables()).hasSize(1);
        assertThat(reading.others().stream().map(Line::text)).contains("Nơi nhận:", "- Như trên;");
    }

    @Test
    void aColumnOfNumbersWithoutHeadingsOfWorkIsNoTable() {
        String text = """
                        STT
                        Tên thủ tục hành chính
                        Lệ phí
                        1
                        Cấp lại bằng lái đò
                        Không
                        """;

        assertThat(read(text).tables()).isEmpty();
        assertThat(read(text).others()).hasSize(text.split("\n", -1).length);
    }

    @Test
    void aSectionsTitleBesideItsNumberBeginsTheSection() {
        assertThat(rows("""
                        STT
                        Nhiệm vụ
                        Chủ trì
                        Thời hạn
                        I. BẾN BÃI
                        1
                        Dọn luồng lạch
                        Sở Xây dựng
                        Quý I/2026
                        II. CỨU HỘ
                        2
                        Mua ca nô
                        Sở Tài chính
                        Quý II/2026
                        """))
                .containsExactly(
                        "I. | BẾN BÃI |  | ",
                        "1 | Dọn luồng lạch | Sở Xây dựng | Quý I/2026",
                        "II. | CỨU HỘ |  | ",
                        "2 | Mua ca nô | Sở Tài chính | Quý II/2026");
    }

    @Test
    void aTablesTitleIsWhatStandsAboveIt() {
        String text = """
                        PHỤ LỤC
                        Các nhiệm vụ quá hạn chưa hoàn thành
                        STT
                        Nhiệm vụ
                        Chủ trì
                        Thời hạn
                        1
                        Dọn luồng lạch
                        Sở Xây dựng
                        Quý I/2026
                        """;

        assertThat(read(text).tables())
                .singleElement()
                .satisfies(table -> assertThat(table.title()).contains("qua han chua hoan thanh"));
    }
}
