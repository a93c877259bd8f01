package vn.dondoc.document.relation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a directive was replaced or revoked in error. */
@Schema(description = "Why a directive was replaced or revoked in error")
public record ReinstatementRequest(
        @Schema(examples = "Đọc nhầm số văn bản được thay thế") @NotBlank @Size(max = 1000)
        String reason) {}
