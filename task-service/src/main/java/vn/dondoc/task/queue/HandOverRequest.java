package vn.dondoc.task.queue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who shall settle it. */
public record HandOverRequest(
        @Schema(description = "Subject of the officer's token", examples = "ngan.ttb") @NotBlank @Size(max = 200)
        String officer,

        @Schema(examples = "Trần Thị Bích Ngân") @NotBlank @Size(max = 200)
        String name,

        @Schema(examples = "Nghỉ phép đến ngày 20/9") @Size(max = 2000) @Nullable
        String reason) {}
