package vn.dondoc.task.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.life.Reason;

/** Who owes it from now on. */
public record ReassignmentRequest(
        @Schema(description = "Code of the agency", examples = "H12.05") @NotBlank @Size(max = 35)
        String agency,

        @Schema(examples = "Không thuộc chức năng của Sở Nông nghiệp") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "Number of the document that decides it", examples = "351/UBND-TH")
        @Size(max = 200)
        @Nullable
        String decidingDocument) {

    Reason toReason() {
        return new Reason(reason, decidingDocument);
    }
}
