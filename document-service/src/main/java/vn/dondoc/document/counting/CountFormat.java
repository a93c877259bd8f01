package vn.dondoc.document.counting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** In which form counts are answered. */
public enum CountFormat {
    JSON("application/json"),
    /** RFC 4180, with a byte order mark, without which spreadsheets take UTF-8 for something else. */
    CSV("text/csv; charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The sentence alone. */
    SENTENCE("text/plain; charset=UTF-8");

    private static final List<String> COLUMNS = List.of("direction", "period", "type", "legal", "issuer", "count");

    /** A spreadsheet computes what begins so; an issuer's name comes from outside. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private final String mediaType;

    CountFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** The answer's entity. */
    Object entity(CountResponse counted) {
        return switch (this) {
            case JSON -> counted;
            case CSV -> csv(counted.rows());
            case XLSX -> xlsx(counted);
            case SENTENCE -> counted.sentence();
        };
    }

    private static List<String> cells(CountRow row) {
        return List.of(
                row.direction().name(),
                text(row.period()),
                text(row.type()),
                text(row.legal()),
                text(row.issuer()),
                Long.toString(row.count()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String csv(List<CountRow> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(COLUMNS);
        rows.forEach(row -> lines.add(cells(row)));
        return lines.stream()
                .map(line -> line.stream().map(CountFormat::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private static String quoted(String cell) {
        String harmless = FORMULA.matcher(cell).find() ? "'" + cell : cell;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    private static byte[] xlsx(CountResponse counted) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Dondoc", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Văn bản");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
            }
            for (int row = 0; row < counted.rows().size(); row++) {
                CountRow counts = counted.rows().get(row);
                List<String> cells = cells(counts);
                for (int column = 0; column < cells.size() - 1; column++) {
                    sheet.value(row + 1, column, cells.get(column));
                }
                sheet.value(row + 1, COLUMNS.size() - 1, counts.count());
            }
            sheet.value(counted.rows().size() + 2, 0, counted.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** What {@link #toString} wrote, as the framework reads parameters. */
    public static CountFormat fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** As the API writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
