package vn.dondoc.document.counting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What documents are told apart by. */
public enum CountedBy {
    @JsonProperty("type")
    TYPE,
    @JsonProperty("issuer")
    ISSUER,
    @JsonProperty("month")
    MONTH,
    @JsonProperty("quarter")
    QUARTER,
    @JsonProperty("year")
    YEAR;

    /** What {@link #toString} wrote, as the framework reads parameters. */
    public static CountedBy fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** As the API writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
