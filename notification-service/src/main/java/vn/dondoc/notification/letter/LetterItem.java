package vn.dondoc.notification.letter;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of the letter's table. */
@Schema(name = "UrgingLetterItem")
record LetterItem(
        UUID assignmentId,

        @Schema(examples = "12/CT-UBND", nullable = true) @Nullable
        String directiveNumber,

        @Schema(nullable = true) @Nullable LocalDate directiveIssuedOn,

        @Schema(examples = "1/a", nullable = true) @Nullable String taskItem,

        @Schema(examples = "Tham mưu kế hoạch chuyển đổi số năm 2021")
        String taskContent,

        @Schema(description = "The deadline then in force") LocalDate dueOn,

        @Schema(description = "Working days late on the day of the draft")
        int workingDaysLate,

        @Schema(description = "Notices that had said so before")
        int reminders,

        @Schema(description = "Signed letters that named it before")
        int earlierLetters) {}
