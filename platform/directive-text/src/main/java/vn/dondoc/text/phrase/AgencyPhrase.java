package vn.dondoc.text.phrase;

/**
 * Who is named in a place of a text: one body, a person's title that stands for one, or a collective of them.
 *
 * @param from first token
 * @param to token behind the last
 * @param stop what ended it
 */
public record AgencyPhrase(int from, int to, Kind kind, Stop stop) {

    public enum Kind {
        /** One named body. */
        AGENCY,
        /** A person's title, which stands for the body. */
        TITLE,
        /** A collective ("các sở, ban, ngành"), whose members depend on the date. */
        GROUP
    }

    /** What stands behind it. */
    public enum Stop {
        VERB,
        COLON,
        OTHER
    }
}
