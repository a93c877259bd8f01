package vn.dondoc.task.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a proposed breakdown is dismissed. */
public record DismissalRequest(
        @Schema(examples = "Văn bản gửi để biết, không giao nhiệm vụ") @NotBlank @Size(max = 2000)
        String reason) {}
