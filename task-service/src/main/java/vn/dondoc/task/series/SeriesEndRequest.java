package vn.dondoc.task.series;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision that a duty recurs no more. */
public record SeriesEndRequest(
        @Schema(examples = "Chế độ báo cáo tháng được bãi bỏ") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "Number of the deciding document", examples = "351/UBND-TH") @Size(max = 200) @Nullable
        String document) {}
