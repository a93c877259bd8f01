package vn.dondoc.task.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision that must be reasoned. */
public record ReasonRequest(
        @Schema(examples = "Báo cáo chưa có số liệu của hai huyện ven biển") @NotBlank @Size(max = 2000)
        String reason) {}
