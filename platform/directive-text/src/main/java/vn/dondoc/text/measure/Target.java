package vn.dondoc.text.measure;

import java.math.BigDecimal;

/**
 * A figure to reach.
 *
 * @param name what it measures, in the words before it; empty if none stand there
 * @param unit as printed: %, MW, bậc
 * @param phrase as written, from the words of direction to the unit
 * @param start offset of the phrase in the text it was read from
 * @param end offset behind it
 */
public record Target(
        String name, Direction direction, BigDecimal value, String unit, String phrase, int start, int end) {

    /** How the figure is meant. */
    public enum Direction {
        /** "đạt 95%", "tối thiểu 100 MW". */
        AT_LEAST,
        /** "không quá 2%", "giảm xuống còn 3%". */
        AT_MOST,
        /** "tăng 5 bậc". */
        INCREASE_BY,
        /** "giảm 10% so với cùng kỳ". */
        DECREASE_BY
    }
}
