package vn.dondoc.text.header;

/**
 * A value that was read from a text.
 *
 * @param value repaired and in the usual spelling where the field has one
 * @param start offset of its first character in the text as given, 0 or more
 * @param end offset behind its last character
 * @param confidence above 0, up to 1: 0.9 and more was read as printed, less was repaired or inferred, below 0.6 is to be
 *     checked by a person
 */
public record Found<T>(T value, int start, int end, double confidence) {

    /** Read as printed, where the layout says it must be. */
    public static final double PRINTED = 0.95;
    /** Read past damage that leaves one likely reading. */
    public static final double REPAIRED = 0.75;
    /** Not printed as such, but follows from what is. */
    public static final double INFERRED = 0.5;
    /** A guess that is right more often than not. */
    public static final double GUESSED = 0.3;

    public Found {
        if (start < 0 || end < start || confidence <= 0 || confidence > 1) {
            throw new IllegalArgumentException("no place or confidence: " + start + "-" + end + ", " + confidence);
        }
    }
}
