package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deadline as it goes out, in answers and in events. */
@Schema(name = "Deadline", description = "Absent where there is no deadline (không hạn)")
public record DeadlineResponse(
        @Schema(description = "How many deadlines this assignment has had", examples = "1")
        int version,

        @Schema(description = "As written in the directive", examples = "trước ngày 15/9/2020") @Nullable
        String phrase,

        @Schema(description = "Last valid day, in Asia/Ho_Chi_Minh", examples = "2020-09-15")
        LocalDate dueOn,

        @Schema(description = "The first instant that is too late", examples = "2020-09-15T17:00:00Z")
        Instant dueAt,

        @Schema(description = "Whether an hour was set; otherwise the whole day counts")
        boolean hasHour,

        @Schema(description = "Last valid day as first set", examples = "2020-09-15")
        LocalDate originalDueOn) {

    public static @Nullable DeadlineResponse of(@Nullable Deadline deadline) {
        return deadline == null
                ? null
                : new DeadlineResponse(
                        deadline.version(),
                        deadline.phrase(),
                        deadline.dueOn(),
                        deadline.dueAt(),
                        deadline.hasHour(),
                        deadline.originalDueOn());
    }
}
