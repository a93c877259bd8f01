package vn.dondoc.task.life;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision that must be reasoned. */
public record ReasonRequest(
        @Schema(examples = "Báo cáo chưa có số liệu của hai huyện ven biển") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "Number of the document that decides it", examples = "351/UBND-TH")
        @Size(max = 200)
        @Nullable
        String decidingDocument) {

    public Reason toReason() {
        return new Reason(reason, decidingDocument);
    }
}
