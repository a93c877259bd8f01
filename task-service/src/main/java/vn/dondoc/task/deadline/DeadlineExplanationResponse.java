package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.time.SkippedDay;

/** How a deadline comes about. */
@Schema(name = "DeadlineExplanation")
public record DeadlineExplanationResponse(
        DeadlineKind kind,

        @Schema(description = "Last valid day; null where there is none, or none yet", examples = "2026-02-27")
        @Nullable
        LocalDate dueOn,

        @Schema(description = "The first instant that is too late", examples = "2026-02-27T17:00:00Z") @Nullable
        Instant dueAt,

        boolean hasHour,

        @Schema(description = "The calendar it was counted in", examples = "national")
        String calendar,

        @Schema(description = "A year it was counted through is not confirmed")
        boolean provisional,

        @Schema(description = "The day reached before it was moved to a working day", examples = "2026-02-27") @Nullable
        LocalDate beforeRoll,

        @Schema(description = "Each day passed over, in the order of the calendar")
        List<Skipped> skipped,

        @Schema(description = "The day off on which it falls, such as Tết, if it does") @Nullable
        String dayOff) {

    /** A day passed over. */
    @Schema(name = "SkippedDay")
    public record Skipped(
            @Schema(examples = "2026-02-16") LocalDate date,

            @Schema(description = "START: the day from which the count runs, which is not counted")
            SkippedDay.Why why,

            @Schema(examples = "Tết Nguyên đán") @Nullable String name) {

        static Skipped of(SkippedDay day) {
            return new Skipped(day.date(), day.why(), day.name());
        }
    }
}
