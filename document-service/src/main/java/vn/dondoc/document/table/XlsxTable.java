package vn.dondoc.document.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Tables as workbooks. */
final class XlsxTable {

    /** A workbook of so many rows unpacks to less; what unpacks to more is a bomb. */
    private static final long LARGEST_UNPACKED = 200L * 1024 * 1024;

    /** Formats tell dates from numbers; a broken cell is an error of its own, not of the file. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private static final int MOST_COLUMNS = 100;

    private XlsxTable() {}

    static List<TableRow> read(byte[] file) throws UnreadableTableException {
        requireBounded(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            List<TableRow> rows = sheet.limit(TableFormat.MOST_ROWS + 2L)
                    .map(row -> new TableRow(row.getRowNum(), cells(row)))
                    .filter(row -> !row.isEmpty())
                    .toList();
            if (rows.size() > TableFormat.MOST_ROWS + 1) {
                throw new UnreadableTableException("has more than " + TableFormat.MOST_ROWS + " rows");
            }
            return rows;
        } catch (IOException | RuntimeException e) { // the reader throws what its XML parser throws
            throw new UnreadableTableException("is not a workbook that can be read");
        }
    }

    /** With the reader's own unpacker: the one of the JDK does not take the sizes that our writer puts behind an entry. */
    private static void requireBounded(byte[] file) throws UnreadableTableException {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        throw new UnreadableTableException("unpacks to more than 200 MiB");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableTableException("is not a workbook that can be read");
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, Math.min(row.getCellCount(), MOST_COLUMNS))
                .mapToObj(column -> text(row.getOptionalCell(column).orElse(null)))
                .toList();
    }

    /** A cell that holds a number in the place of a date is a date: so spreadsheets keep them. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER
                && cell.getDataFormatString() != null
                && cell.getDataFormatString().contains("y")) {
            return cell.asDate().toLocalDate().toString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    static byte[] write(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Dondoc", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Cơ quan");
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        sheet.value(row, column, cells.get(column));
                    }
                }
            }
            sheet.freezePane(0, 1);
        }
        return file.toByteArray();
    }
}
