package vn.dondoc.notification.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/** An A4 document with the margins and the type of Decree 30/2020/NĐ-CP, annex I, part I; pages are numbered from the second. */
final class LetterPage implements AutoCloseable {

    enum Face {
        PLAIN,
        BOLD,
        ITALIC,
        BOLD_ITALIC
    }

    /** Two columns side by side, without lines. */
    record Columns(Column left, Column right) {}

    private static final String TYPE = "Times New Roman";
    private static final int BODY_SIZE = 13;
    private static final int TABLE_SIZE = 11;
    /** Millimetres between the margins. */
    private static final int WRITTEN_WIDTH = 165;
    /** Twentieths of a point. */
    private static final int MILLIMETRE = 57;

    private final XWPFDocument document = new XWPFDocument();

    LetterPage() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(20 * MILLIMETRE));
        margins.setBottom(BigInteger.valueOf(20 * MILLIMETRE));
        margins.setLeft(BigInteger.valueOf(30 * MILLIMETRE));
        margins.setRight(BigInteger.valueOf(15 * MILLIMETRE));
        margins.setHeader(BigInteger.valueOf(10 * MILLIMETRE));
        section.addNewTitlePg();
        XWPFParagraph header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setAlignment(ParagraphAlignment.CENTER);
        header.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    Columns columns(int leftPercent, int rightPercent) {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth("100%");
        List<Integer> percents = List.of(leftPercent, rightPercent);
        grid(table, percents);
        XWPFTableRow row = table.getRow(0);
        row.getCell(0).setWidth(width(leftPercent));
        row.getCell(1).setWidth(width(rightPercent));
        return new Columns(new Column(row.getCell(0)), new Column(row.getCell(1)));
    }

    void paragraph(String text, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(120);
        paragraph.setSpacingAfter(120);
        if (alignment == ParagraphAlignment.BOTH) {
            paragraph.setFirstLineIndent(10 * MILLIMETRE);
        }
        run(paragraph, text, BODY_SIZE, Face.PLAIN);
    }

    /** The headings stand again on each page; no row is cut by a page's end. */
    void table(List<String> headings, List<Integer> widths, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, headings.size());
        table.setWidth("100%");
        table.setTableAlignment(TableRowAlign.CENTER);
        grid(table, widths);
        fill(table.getRow(0), headings, widths, Face.BOLD);
        table.getRow(0).setRepeatHeader(true);
        for (int n = 0; n < rows.size(); n++) {
            fill(table.getRow(n + 1), rows.get(n), widths, Face.PLAIN);
        }
    }

    /** Some programs go by the grid, others by the cells: both say the same. */
    private static void grid(XWPFTable table, List<Integer> percents) {
        CTTblGrid grid = table.getCTTbl().getTblGrid();
        CTTblGrid columns = grid == null ? table.getCTTbl().addNewTblGrid() : grid;
        while (columns.sizeOfGridColArray() > 0) {
            columns.removeGridCol(0);
        }
        percents.forEach(percent -> columns.addNewGridCol().setW(new BigInteger(width(percent))));
    }

    private static String width(int percent) {
        return String.valueOf(WRITTEN_WIDTH * MILLIMETRE * percent / 100);
    }

    private static void fill(XWPFTableRow row, List<String> texts, List<Integer> widths, Face face) {
        row.setCantSplitRow(true);
        for (int column = 0; column < texts.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setWidth(width(widths.get(column)));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            // The second and third columns are read, the others compared.
            boolean prose = face == Face.PLAIN && (column == 1 || column == 2);
            paragraph.setAlignment(prose ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
            run(paragraph, texts.get(column), TABLE_SIZE, face);
        }
    }

    void write(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static void run(XWPFParagraph paragraph, String text, int size, Face face) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(TYPE);
        run.setFontFamily(TYPE, XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(size);
        run.setBold(face == Face.BOLD || face == Face.BOLD_ITALIC);
        run.setItalic(face == Face.ITALIC || face == Face.BOLD_ITALIC);
        run.setText(text);
    }

    /** Lines under each other. */
    static final class Column {

        private final XWPFTableCell cell;
        private boolean first = true;

        private Column(XWPFTableCell cell) {
            this.cell = cell;
        }

        Line line(String text, int size, Face face) {
            XWPFParagraph paragraph = first ? cell.getParagraphs().getFirst() : cell.addParagraph();
            first = false;
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            run(paragraph, text, size, face);
            return new Line(cell);
        }

        void leftLine(String text, int size, Face face) {
            line(text, size, face);
            cell.getParagraphs().getLast().setAlignment(ParagraphAlignment.LEFT);
        }
    }

    /** A line just written. */
    record Line(XWPFTableCell cell) {

        /** With a rule under it, shorter than the line, as under the motto. */
        void underlined() {
            XWPFParagraph rule = cell.addParagraph();
            rule.setBorderTop(Borders.SINGLE);
            rule.setIndentationLeft(22 * MILLIMETRE);
            rule.setIndentationRight(22 * MILLIMETRE);
            rule.setSpacingAfter(0);
            run(rule, "", 4, Face.PLAIN);
        }
    }
}
