package vn.dondoc.task.execution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dondoc.task.life.Progress;

/** How far the agency is. */
public record ProgressRequest(
        @Schema(examples = "60") @NotNull @Min(0) @Max(100) Integer percent,

        @Schema(examples = "Đã rà soát xong 4/6 huyện ven biển") @NotBlank @Size(max = 5000)
        String text) {

    Progress at(Instant now) {
        return new Progress(percent, text, now);
    }
}
