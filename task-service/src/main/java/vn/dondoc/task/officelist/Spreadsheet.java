package vn.dondoc.task.officelist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.dondoc.kit.problem.Problem;

/** Reads the first sheet of a workbook as a list: the first row that has the required headings, and the rows below it. */
final class Spreadsheet {

    /** What a small file may unpack to; one that unpacks to more is made to fill the memory. */
    private static final long LARGEST_UNPACKED = 64L << 20;

    /** Without the formats of cells a day is a number. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    static final int MOST_ROWS = 5_000;

    private static final int LAST_ROW_FOR_HEADINGS = 30;

    private Spreadsheet() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it is none, too large, or has no such headings */
    static List<Cells> rows(byte[] workbook) {
        try {
            requireReasonable(workbook);
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook), WITH_FORMATS);
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return below(rows.limit(MOST_ROWS + LAST_ROW_FOR_HEADINGS + 1L).toList());
            }
        } catch (IOException | ExcelReaderException e) {
            throw unreadable("it cannot be read as an XLSX workbook");
        }
    }

    private static void requireReasonable(byte[] workbook) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    unpacked += drain(content, buffer, LARGEST_UNPACKED - unpacked);
                }
            }
        }
    }

    private static long drain(InputStream entry, byte[] buffer, long most) throws IOException {
        long read = 0;
        for (int n = entry.read(buffer); n >= 0; n = entry.read(buffer)) {
            read += n;
            if (read > most) {
                throw unreadable("it unpacks to more than 64 MiB");
            }
        }
        return read;
    }

    private static List<Cells> below(List<Row> rows) {
        for (int n = 0; n < Math.min(rows.size(), LAST_ROW_FOR_HEADINGS); n++) {
            Map<Integer, Column> headings = headings(rows.get(n));
            if (Stream.of(Column.values()).filter(Column::isRequired).allMatch(headings::containsValue)) {
                return cells(rows.subList(n + 1, rows.size()), headings);
            }
        }
        throw unreadable("no row has the headings Số, ký hiệu; Nội dung nhiệm vụ; Cơ quan chủ trì");
    }

    private static Map<Integer, Column> headings(Row row) {
        Map<Integer, Column> headings = new LinkedHashMap<>();
        for (int n = 0; n < row.getCellCount(); n++) {
            Optional<Column> column =
                    row.getOptionalCell(n).map(Spreadsheet::text).flatMap(Column::of);
            if (column.isPresent() && !headings.containsValue(column.get())) {
                headings.put(n, column.get());
            }
        }
        return headings;
    }

    private static List<Cells> cells(List<Row> rows, Map<Integer, Column> headings) {
        List<Cells> list = new ArrayList<>();
        for (Row row : rows) {
            Map<Column, String> texts = new EnumMap<>(Column.class);
            headings.forEach((n, column) -> texts.put(
                    column, row.getOptionalCell(n).map(Spreadsheet::text).orElse("")));
            Cells cells = new Cells(row.getRowNum(), texts);
            if (!cells.isEmpty()) {
                list.add(cells);
            }
        }
        if (list.size() > MOST_ROWS) {
            throw unreadable("it has more than " + MOST_ROWS + " rows");
        }
        return list;
    }

    /** A date as an ISO day, anything else as it reads. */
    private static String text(Cell cell) {
        String format = cell.getDataFormatString();
        boolean isDay = cell.getType() == CellType.NUMBER && format != null && format.matches("(?i).*[dy].*");
        String text = isDay ? cell.asDate().toLocalDate().toString() : cell.getText();
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    private static RuntimeException unreadable(String why) {
        return Problem.of(OfficeListProblem.UNREADABLE, why);
    }
}
