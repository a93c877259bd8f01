package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deadline with a day as it goes out, in answers and in events. */
@Schema(
        name = "Deadline",
        description = "Absent where no day is known: không hạn, or an event or receipt still to come")
public record DeadlineResponse(
        @Schema(description = "How many deadlines this assignment has had", examples = "1")
        int version,

        DeadlineKind kind,

        @Schema(description = "As written in the directive", examples = "trước ngày 15/9/2020") @Nullable
        String phrase,

        @Schema(description = "Last valid day, in Asia/Ho_Chi_Minh", examples = "2020-09-15")
        LocalDate dueOn,

        @Schema(description = "The first instant that is too late", examples = "2020-09-15T17:00:00Z")
        Instant dueAt,

        @Schema(description = "Whether an hour was set; otherwise the whole day counts")
        boolean hasHour,

        @Schema(description = "Last valid day as first set", examples = "2020-09-15")
        LocalDate originalDueOn,

        @Schema(description = "True while a year it was counted through has no confirmed calendar; it may still move")
        boolean provisional) {

    public static @Nullable DeadlineResponse of(@Nullable Deadline deadline) {
        return deadline == null || !deadline.isDated()
                ? null
                : new DeadlineResponse(
                        deadline.version(),
                        deadline.kind(),
                        deadline.phrase(),
                        deadline.dueOn(),
                        deadline.dueAt(),
                        deadline.hasHour(),
                        deadline.originalDueOn(),
                        deadline.isProvisional());
    }
}
