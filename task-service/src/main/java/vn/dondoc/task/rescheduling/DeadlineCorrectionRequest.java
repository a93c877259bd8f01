package vn.dondoc.task.rescheduling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.deadline.DeadlineRequest;

/** The deadline that should have been registered. */
public record DeadlineCorrectionRequest(
        @NotNull @Valid DeadlineRequest deadline,

        @Schema(description = "What was wrong", examples = "Nhập nhầm ngày 15/9 thành 15/8") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "Number of the document that shows it", examples = "12/CT-UBND")
        @Size(max = 200)
        @Nullable
        String document) {}
