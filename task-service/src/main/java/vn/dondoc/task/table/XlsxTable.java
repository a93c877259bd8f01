package vn.dondoc.task.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.statistics.StatisticsResponse;
import vn.dondoc.task.statistics.StatisticsResponse.Row;

/**
 * The printable table: A3 on its side, one page wide, the headings on each page and frozen on the screen, a line for each block
 * of agencies, the row of sums last, and below it what the percentages are of.
 */
final class XlsxTable {

    private static final int HEADINGS = 4;
    private static final int NAME = 1;
    private static final int FIRST = 2;
    private static final int REMARK = FIRST + TableColumn.values().length;

    /** Characters of the column of names, after which a line is wrapped. */
    private static final int NAME_WIDTH = 38;

    private static final double LINE = 16;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy");

    private final StatisticsResponse table;
    private final Worksheet sheet;
    private int at;

    private XlsxTable(StatisticsResponse table, Worksheet sheet) {
        this.table = table;
        this.sheet = sheet;
    }

    /** @param title what the table is of */
    static byte[] of(StatisticsResponse table, String title, String bodyName, ZoneId zone) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Dondoc", "1.0")) {
            workbook.setGlobalDefaultFont("Times New Roman", 11);
            XlsxTable printed = new XlsxTable(table, workbook.newWorksheet("Tổng hợp"));
            printed.page();
            printed.title(title, bodyName, zone);
            printed.headings();
            printed.rows();
            printed.footnotes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void page() {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A3_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.5f);
        sheet.bottomMargin(0.5f);
        sheet.repeatRows(HEADINGS);
        sheet.freezePane(FIRST, HEADINGS + 1);
        sheet.width(0, 6);
        sheet.width(NAME, NAME_WIDTH);
        for (TableColumn column : TableColumn.values()) {
            sheet.width(FIRST + column.ordinal(), column.width() + 1.5);
        }
        sheet.width(REMARK, 13);
    }

    private void title(String title, String bodyName, ZoneId zone) {
        line(0, bodyName.toUpperCase(Locale.ROOT), 12);
        line(1, title.toUpperCase(Locale.ROOT), 14);
        line(
                2,
                "Từ ngày %s đến ngày %s, theo số liệu đã ghi nhận đến %s"
                        .formatted(
                                DAY.format(table.from()),
                                DAY.format(table.to()),
                                INSTANT.format(table.asOf().atZone(zone))),
                11);
        at = HEADINGS;
    }

    private void line(int row, String text, int size) {
        sheet.value(row, 0, text);
        var style = sheet.range(row, 0, row, REMARK).style().merge().horizontalAlignment("center");
        (row < 2 ? style.bold() : style.italic()).fontSize(size).set();
        sheet.rowHeight(row, size + 8.0);
    }

    private void headings() {
        sheet.value(at, 0, "TT");
        sheet.value(at, NAME, table.by().heading());
        for (TableColumn column : TableColumn.values()) {
            sheet.value(at, FIRST + column.ordinal(), column.heading());
        }
        sheet.value(at, REMARK, "Ghi chú");
        sheet.range(at, 0, at, REMARK)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor("DDEBF7")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.rowHeight(at, 4 * LINE);
        at++;
    }

    private void rows() {
        int number = 0;
        for (Map.Entry<String, List<Row>> block : TableRows.blocks(table).entrySet()) {
            if (!block.getKey().isEmpty()) {
                sheet.value(at, 0, block.getKey());
                frame(at, true, "F2F2F2");
                sheet.range(at, 0, at, REMARK)
                        .style()
                        .merge()
                        .horizontalAlignment("left")
                        .set();
                at++;
            }
            for (Row row : block.getValue()) {
                number++;
                sheet.value(at, 0, number);
                row(row, TableRows.name(table, row), false);
            }
        }
        row(table.total(), "Tổng cộng", true);
    }

    private void row(Row row, String name, boolean bold) {
        sheet.value(at, NAME, name);
        for (TableColumn column : TableColumn.values()) {
            number(FIRST + column.ordinal(), column.of(row));
        }
        sheet.value(at, REMARK, bold ? "" : TableRows.remark(row));
        frame(at, bold, bold ? "FFF2CC" : "FFFFFF");
        sheet.rowHeight(at, LINE * (1 + name.length() / NAME_WIDTH));
        for (TableColumn column : TableColumn.values()) {
            if (column.isPercentage()) {
                sheet.style(at, FIRST + column.ordinal()).format("0.00").set();
            }
        }
        at++;
    }

    private void number(int column, @Nullable Number value) {
        if (value != null) {
            sheet.value(at, column, value);
        }
    }

    private void frame(int row, boolean bold, String fill) {
        var numbers = sheet.range(row, 0, row, REMARK)
                .style()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor(fill)
                .borderStyle(BorderStyle.THIN);
        (bold ? numbers.bold() : numbers).set();
        sheet.style(row, NAME)
                .horizontalAlignment("left")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
    }

    private void footnotes() {
        at++;
        note("Tỷ lệ (%) tính trên " + table.percentageBase().words()
                + ". Thời hạn là thời hạn hiện hành; cột “ban đầu” so với thời hạn giao lúc đầu. HT: hoàn thành.");
        note("Chỉ tính nhiệm vụ chủ trì được theo dõi; nhiệm vụ thu hồi không tính."
                + (table.settled() ? "" : " Số liệu còn có thể thay đổi do có cập nhật đang được ghi nhận."));
    }

    private void note(String text) {
        sheet.value(at, 0, text);
        sheet.range(at, 0, at, REMARK)
                .style()
                .merge()
                .italic()
                .horizontalAlignment("left")
                .set();
        at++;
    }
}
