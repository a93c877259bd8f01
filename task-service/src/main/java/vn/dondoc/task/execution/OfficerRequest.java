package vn.dondoc.task.execution;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who at the agency does it. */
public record OfficerRequest(
        @Schema(description = "Name; absent: nobody yet", examples = "Phạm Văn Đông")
        @Size(min = 1, max = 200)
        @Nullable
        String officer) {}
