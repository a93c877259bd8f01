package vn.dondoc.task.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A table of the statistics. */
@Schema(name = "Statistics", description = "A table of the statistics: one row a group, and the row of all")
public record StatisticsResponse(
        @Schema(examples = "H12") String body,
        @Schema(examples = "2020-09-01") LocalDate from,
        @Schema(examples = "2020-09-30") LocalDate to,

        @Schema(description = "Only what was recorded by then counts")
        Instant asOf,

        @Schema(
                description =
                        "True: this reading will always be the same. False: a write that had begun by then may still be under way")
        boolean settled,

        GroupedBy by,

        @Schema(description = "What the percentages are of") PercentageBase percentageBase,

        List<Row> rows,
        Row total) {

    /** One row. */
    @Schema(name = "StatisticsRow")
    public record Row(
            @Schema(
                    description = "Code of the agency, or the kind, field or leader; empty where none is named",
                    examples = "H12.07")
            String key,

            @Schema(
                    description = "The agency's name in the period",
                    examples = "Sở Nông nghiệp và Phát triển nông thôn")
            @Nullable
            String name,

            @Schema(description = "Kind of the agency in the period", examples = "department") @Nullable
            String kind,

            Map<Figure, Count> figures,

            @Schema(description = "Days, of what is in the list of PAST_DEADLINE", examples = "12") @Nullable
            Integer longestDelay,

            Percentages percentages,

            @Schema(description = "Absent: neither") @Nullable
            Verdict verdict) {}

    /** A figure with the list of what it counts. */
    @Schema(name = "StatisticsCount")
    public record Count(
            @Schema(examples = "3") long count,

            @Schema(
                    description = "The list of exactly these; absent where there are none",
                    examples =
                            "/api/v1/statistics/assignments?figure=OVERDUE&body=H12&from=2020-09-01&to=2020-09-30&asOf=2020-10-05T01:00:00Z&agency=H12.07")
            @Nullable
            String list) {}

    /** Of the base the table names; null where that is none. */
    @Schema(name = "StatisticsPercentages")
    public record Percentages(
            @Schema(description = "Completed in time", examples = "62.50") @Nullable
            BigDecimal completedOnTime,

            @Schema(description = "Completed late", examples = "12.50") @Nullable
            BigDecimal completedLate,

            @Schema(description = "Overdue", examples = "25.00") @Nullable
            BigDecimal overdue,

            @Schema(
                    description =
                            "Completed in time, of what was completed with a deadline or is overdue; by this praise and criticism go",
                    examples = "62.50")
            @Nullable
            BigDecimal onTimeOfDue) {}

    /** What the configured thresholds say. */
    @Schema(name = "StatisticsVerdict")
    public enum Verdict {
        PRAISE("Biểu dương"),
        CRITICISE("Phê bình");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
