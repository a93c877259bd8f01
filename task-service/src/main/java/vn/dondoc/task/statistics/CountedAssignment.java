package vn.dondoc.task.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.life.Timeliness;

/** One of those a figure counts, as it stood at the moment of the reading. */
@Schema(name = "CountedAssignment")
public record CountedAssignment(
        UUID assignment,

        @Schema(description = "Of the extension or the letter, where those are counted") @Nullable
        UUID occurrence,

        @Schema(examples = "H12.07") String agency,

        @Schema(examples = "Sở Nông nghiệp và Phát triển nông thôn")
        String agencyName,

        UUID directiveId,
        @Schema(examples = "12/CT-UBND") @Nullable String directiveNumber,
        @Nullable LocalDate directiveIssuedOn,
        String directiveSubject,
        @Schema(examples = "2/b") @Nullable String item,
        String content,

        @Schema(description = "Lĩnh vực", examples = "Thủy sản") @Nullable
        String field,

        @Schema(description = "When this life of it began: issued, reassigned or reopened")
        Instant begunAt,

        @Nullable LocalDate dueOn,
        @Nullable LocalDate originalDueOn,

        @Schema(description = "When the report that counts reached the office") @Nullable
        Instant submittedAt,

        @Nullable Instant completedAt,
        Timeliness timeliness,

        @Schema(description = "Days past the deadline; absent: not late", examples = "12") @Nullable
        Integer delay) {

    static CountedAssignment of(StatisticsRepository.Listed row, Figure figure) {
        return new CountedAssignment(
                row.assignment(),
                figure.isOfOccurrences() ? row.occurrence() : null,
                row.agency(),
                row.agencyName(),
                row.directive(),
                row.number(),
                row.issuedOn(),
                row.subject(),
                row.item(),
                row.content(),
                row.field(),
                row.begunAt(),
                row.dueOn(),
                row.originalDueOn(),
                row.submittedAt(),
                row.completedAt(),
                timeliness(row),
                row.delay());
    }

    private static Timeliness timeliness(StatisticsRepository.Listed row) {
        if (row.dueOn() == null) {
            return Timeliness.NO_DEADLINE;
        }
        boolean late = row.delay() != null;
        if (row.completedAt() != null) {
            return late ? Timeliness.LATE : Timeliness.ON_TIME;
        }
        return late ? Timeliness.OVERDUE : Timeliness.IN_TIME;
    }
}
