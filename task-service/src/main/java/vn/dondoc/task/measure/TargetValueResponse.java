package vn.dondoc.task.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A value that was reported. */
@Schema(name = "TargetValue")
public record TargetValueResponse(
        @Schema(examples = "61.7") BigDecimal value,
        @Schema(examples = "2020-09-30") LocalDate asOf,
        @Nullable String note,
        Instant reportedAt,
        @Schema(examples = "Nguyễn Văn Minh") String reportedBy) {

    /** All of a target, the first reported first. */
    @Schema(name = "TargetValues")
    public record Many(List<TargetValueResponse> values) {}
}
