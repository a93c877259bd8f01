package vn.dondoc.task.officelist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes an office's list so that it can be printed and worked in, and that {@link Spreadsheet} reads it again. Agencies are
 * written as codes, since two provinces have agencies of one name; the names stand beside them and are not read.
 */
final class OfficeListWorkbook {

    private static final List<Heading> HEADINGS = List.of(
            new Heading("TT", 6),
            new Heading(Column.NUMBER.heading(), 18),
            new Heading(Column.ISSUED_ON.heading(), 13),
            new Heading(Column.ITEM.heading(), 8),
            new Heading(Column.CONTENT.heading(), 70),
            new Heading(Column.LEAD.heading(), 18),
            new Heading("Tên cơ quan chủ trì", 34),
            new Heading(Column.COORDINATING.heading(), 18),
            new Heading(Column.DUE_ON.heading(), 13),
            new Heading(Column.STATE.heading(), 16));

    private final Worksheet sheet;

    private record Heading(String words, double width) {}

    private OfficeListWorkbook(Worksheet sheet) {
        this.sheet = sheet;
    }

    static byte[] of(List<OpenTask> tasks) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Dondoc", "1.0")) {
            workbook.setGlobalDefaultFont("Times New Roman", 11);
            OfficeListWorkbook written = new OfficeListWorkbook(workbook.newWorksheet("Nhiệm vụ đang thực hiện"));
            written.page();
            for (int n = 0; n < tasks.size(); n++) {
                written.row(n + 1, tasks.get(n));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void page() {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        sheet.freezePane(0, 1);
        for (int column = 0; column < HEADINGS.size(); column++) {
            sheet.value(0, column, HEADINGS.get(column).words());
            sheet.width(column, HEADINGS.get(column).width());
        }
        style(0, true);
    }

    private void row(int at, OpenTask task) {
        int column = 0;
        sheet.value(at, column++, at);
        sheet.value(at, column++, task.number());
        day(at, column++, task.issuedOn(), "");
        sheet.value(at, column++, task.item());
        sheet.value(at, column++, task.content());
        sheet.value(at, column++, task.leads());
        sheet.value(at, column++, task.leadNames());
        sheet.value(at, column++, task.coordinating());
        style(at, false);
        day(at, column++, task.dueOn(), "Không hạn");
        sheet.value(at, column, task.awaited() ? "Chờ nghiệm thu" : "Đang thực hiện");
    }

    private void day(int row, int column, @Nullable LocalDate day, String otherwise) {
        if (day == null) {
            sheet.value(row, column, otherwise);
        } else {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/MM/yyyy").set();
        }
    }

    private void style(int row, boolean heading) {
        var cells = sheet.range(row, 0, row, HEADINGS.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN);
        (heading ? cells.bold().fillColor("DDEBF7") : cells).set();
    }
}
