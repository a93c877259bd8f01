package vn.dondoc.notification.reconciliation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it is done, and whether it repairs. */
@Schema(name = "ReconciliationRequest")
record ReconciliationRequest(
        @Schema(examples = "Sau khi phục hồi cơ sở dữ liệu") @NotBlank @Size(max = 1000)
        String reason,

        @Schema(description = "False: only compares") boolean repair) {}
