package vn.dondoc.task.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report that came to the office on another way, entered there for the agency. */
public record RecordedSubmissionRequest(
        @Schema(description = "What was done", examples = "Đã hoàn thành, theo báo cáo giấy số 214/BC-SNN")
        @NotBlank
        @Size(max = 5000)
        String note,

        @Size(max = 50) @Nullable List<@NotNull @Valid Evidence> evidence,

        @Schema(
                description =
                        "When the report reached the office, by which timeliness is judged: not in the future, not before the directive. Absent: now",
                examples = "2020-09-14T16:10:00+07:00")
        @Nullable
        OffsetDateTime receivedAt,

        @Schema(description = "Why the office enters it", examples = "Sở gửi bản giấy, chưa cập nhật phần mềm")
        @NotBlank
        @Size(max = 2000)
        String reason) {

    Report toReport() {
        return Report.of(note, evidence);
    }
}
