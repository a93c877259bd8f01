package vn.dondoc.document.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.List;

/** In which form a table travels. */
public enum TableFormat {
    /** UTF-8, one row a line, cells parted by tabs. */
    @JsonProperty("tsv")
    TSV("text/tab-separated-values; charset=UTF-8"),
    /** Office Open XML; the first sheet. */
    @JsonProperty("xlsx")
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static final int MOST_ROWS = 50_000;
    public static final int LONGEST_CELL = 20_000;

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** A workbook is a ZIP archive, and no text begins like one. */
    public static TableFormat of(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K' ? XLSX : TSV;
    }

    /** All rows that are not empty, the one of the column names first. */
    public List<TableRow> read(byte[] file) throws UnreadableTableException {
        List<TableRow> rows = switch (this) {
            case TSV -> TsvTable.read(file);
            case XLSX -> XlsxTable.read(file);
        };
        if (rows.isEmpty()) {
            throw new UnreadableTableException("has no rows");
        }
        return rows;
    }

    public byte[] write(List<List<String>> rows) throws IOException {
        return switch (this) {
            case TSV -> TsvTable.write(rows);
            case XLSX -> XlsxTable.write(rows);
        };
    }

    /** A text of the media type text is written as one; bytes would be written by their name. */
    public Object entity(List<List<String>> rows) throws IOException {
        return this == TSV ? new String(write(rows), java.nio.charset.StandardCharsets.UTF_8) : write(rows);
    }

    /** What {@link #toString} wrote, as the framework reads parameters. */
    public static TableFormat fromString(String text) {
        return valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }

    /** As the API writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
