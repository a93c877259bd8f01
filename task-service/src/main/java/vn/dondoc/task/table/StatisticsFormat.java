package vn.dondoc.task.table;

import java.util.Locale;

/** In which form a table is answered. */
public enum StatisticsFormat {
    JSON("application/json", ""),
    /** RFC 4180, with a byte order mark, without which spreadsheets take UTF-8 for something else. */
    CSV("text/csv; charset=UTF-8", ".csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    private final String mediaType;
    private final String suffix;

    StatisticsFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    String mediaType() {
        return mediaType;
    }

    /** Of the name under which it is saved; empty: it is not. */
    String suffix() {
        return suffix;
    }

    /** What {@link #toString} wrote, as the framework reads parameters. */
    public static StatisticsFormat fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** As the API writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
