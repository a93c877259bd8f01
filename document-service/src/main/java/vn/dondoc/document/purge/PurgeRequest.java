package vn.dondoc.document.purge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a directive must be forgotten. The reason stays: it must say nothing of the content. */
@Schema(description = "Why a directive must be forgotten; the reason stays, so it must say nothing of the content")
public record PurgeRequest(
        @Schema(examples = "Văn bản thuộc danh mục bí mật nhà nước, đăng ký nhầm") @NotBlank @Size(min = 10, max = 500)
        String reason) {}
