package vn.dondoc.task.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;
import vn.dondoc.time.RollRule;

/** How an office counts. */
@ConfigMapping(prefix = "dondoc.deadlines")
public interface DeadlineConfig {

    /** Whether "trước ngày 15" ends with the 14th. */
    @WithDefault("false")
    boolean beforeMeansTheDayBefore();

    /** For spans counted forward (Civil Code 2015, article 148, clause 5). */
    @WithDefault("FORWARD")
    RollRule rollOfSpans();

    /** For spans counted back from a day: forward would leave less than the span. */
    @WithDefault("BACK")
    RollRule rollOfSpansBefore();

    /** For ends of months, quarters, halves and years. */
    @WithDefault("FORWARD")
    RollRule rollOfPeriods();

    /** For each day of a recurring duty; printed in the directive, as "ngày 20". */
    @WithDefault("NONE")
    RollRule rollOfRecurring();

    /** The hours of a working day, such as {@code 07:00-11:00,13:00-17:00}. */
    @WithDefault("07:00-11:00,13:00-17:00")
    String hours();

    /** What is received from this hour on counts as received on the next working day. */
    @WithDefault("17:00")
    LocalTime cutOff();
}
