package vn.dondoc.task.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * How tables are made. {@link Readings} checks the numbers as the service starts: one constraint here would have Hibernate Validator
 * learn all its classes twice at each start.
 */
@ConfigMapping(prefix = "dondoc.statistics")
public interface StatisticsConfig {

    /**
     * Last day of a month in reports, from which quarters, halves and years follow; 1 to 31; 31: of the calendar's month. NĐ
     * 09/2019/NĐ-CP ends periodic reports on the 14th.
     */
    @WithDefault("31")
    int monthEndsOn();

    /** What percentages are of unless the request says it. */
    @WithDefault("WITH_DEADLINE")
    PercentageBase percentageBase();

    /** Praised from so many percent on time, of what was completed or is overdue. */
    @WithDefault("90")
    BigDecimal praiseFromPercent();

    /** Criticised below so many percent on time, of what was completed or is overdue. */
    @WithDefault("50")
    BigDecimal criticiseBelowPercent();

    /** Fewest assignments by which an agency is judged; at least 1. */
    @WithDefault("1")
    int judgedFrom();

    /** Longer than any transaction can be open: what was recorded so long ago cannot become more. */
    @WithDefault("2M")
    Duration settledAfter();
}
