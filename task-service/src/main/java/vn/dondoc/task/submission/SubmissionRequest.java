package vn.dondoc.task.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report that the work is done. */
public record SubmissionRequest(
        @Schema(description = "What was done", examples = "Đã hoàn thành rà soát, kèm báo cáo số 214/BC-SNN")
        @NotBlank
        @Size(max = 5000)
        String note,

        @Size(max = 50) @Nullable List<@NotNull @Valid Evidence> evidence) {

    Report toReport() {
        return Report.of(note, evidence);
    }
}
