package vn.dondoc.document.dispatch;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.edxml.StatusCode;

/** What a person tells the sender of a document. */
@Schema(name = "EdxmlStatusRequest", description = "What the sender of a document is told of its work")
public record StatusRequest(
        @Schema(description = "04 assigned, 05 in process, 06 completed", examples = "04")
        @NotNull
        @Pattern(regexp = "0[456]", message = "must be 04, 05 or 06")
        String code,

        @Schema(examples = "Đã giao Sở Xây dựng xử lý") @Size(max = 500) @Nullable
        String description) {

    StatusCode statusCode() {
        return StatusCode.ofCode(code).orElseThrow();
    }
}
