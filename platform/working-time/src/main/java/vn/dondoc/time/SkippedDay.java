package vn.dondoc.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day a count has passed over.
 *
 * @param name of the day off; null where the week itself or the rule of counting is the reason
 */
public record SkippedDay(LocalDate date, Why why, @Nullable String name) {

    /** Why it was not counted. */
    public enum Why {
        /** The day from which the count runs (Civil Code 2015, article 147, clause 2). */
        START,
        WEEKEND,
        DAY_OFF
    }
}
