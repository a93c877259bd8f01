package vn.dondoc.text.deadline;

import org.jspecify.annotations.Nullable;

/**
 * By when, as the text says it.
 *
 * @param value by kind (null where a text says "định kỳ" and no more): {@code 2025-06-30}, {@code 2025-06-30T17:00}, {@code 2025-06}, {@code 2025-Q2}, {@code 2025-H1}, {@code 2025},
 *     {@code P5D} (working days), {@code P1M} or {@code P1M@20} (recurring; {@code continuous} in a table); null for the others
 * @param from first day of a range that ends with the value; else null
 * @param phrase as written, spaces collapsed; null for kind NONE
 * @param inclusive whether the day or period itself still counts as written: "trước ngày" says it does not
 * @param start offset of the phrase in the text it was read from
 * @param end offset behind it
 */
public record Deadline(
        Kind kind,
        @Nullable String value,
        @Nullable String from,
        @Nullable String phrase,
        boolean inclusive,
        int start,
        int end) {

    /** The classes of deadlines. */
    public enum Kind {
        DATE("date"),
        DATETIME("datetime"),
        MONTH("month"),
        QUARTER("quarter"),
        HALF("half"),
        YEAR("year"),
        WORKING_DAYS("workingDays"),
        RECURRING("recurring"),
        EVENT("event"),
        IMMEDIATE("immediate"),
        CONTINUING("continuing"),
        NONE("none");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As it stands in contracts. */
        public String code() {
            return code;
        }
    }

    public static final Deadline NONE = new Deadline(Kind.NONE, null, null, null, true, 0, 0);

    /** Whether it says when: by a day, a period, a term, a recurrence, at once, or an event; not what only goes on. */
    public boolean saysWhen() {
        return kind != Kind.NONE && kind != Kind.CONTINUING;
    }

    /** Whether no day can follow from its words: none, an event, what only goes on. */
    public boolean isVague() {
        return kind == Kind.EVENT || !saysWhen();
    }

    public boolean isNone() {
        return kind == Kind.NONE;
    }
}
