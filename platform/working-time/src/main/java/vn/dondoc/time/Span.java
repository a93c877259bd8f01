package vn.dondoc.time;

/**
 * A length of time counted from a day or an instant.
 *
 * @param length 1 to {@value #MAX_LENGTH}; 0 for the day itself
 * @param direction whether the count runs on or back ("3 ngày làm việc trước kỳ họp")
 */
public record Span(int length, Unit unit, Direction direction) {

    public static final int MAX_LENGTH = 1000;

    /** Working days and working hours are units of their own: neither is a number of the other. */
    public enum Unit {
        WORKING_HOUR,
        WORKING_DAY,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /** Which way the count runs. */
    public enum Direction {
        AFTER,
        BEFORE
    }

    /** @throws IllegalArgumentException if the length is negative or beyond {@value #MAX_LENGTH} */
    public Span {
        if (length < 0 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("a span has 0 to " + MAX_LENGTH + " units");
        }
    }

    int signedLength() {
        return direction == Direction.AFTER ? length : -length;
    }
}
