package vn.dondoc.task.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target and how it stands. */
@Schema(name = "Target")
public record TargetResponse(
        UUID id,
        long version,
        UUID assignment,

        @Schema(examples = "Tỷ lệ giải ngân vốn đầu tư công")
        String name,

        @Schema(examples = "%") String unit,
        Direction direction,
        @Schema(examples = "48.2") @Nullable BigDecimal baseline,
        @Schema(examples = "65") BigDecimal target,
        @Schema(examples = "năm 2020") @Nullable String period,

        @Schema(description = "Of the latest day", examples = "61.7") @Nullable
        BigDecimal value,

        @Nullable LocalDate asOf,
        Outcome outcome) {

    /** All of an assignment, in the order in which they were set. */
    @Schema(name = "Targets")
    public record Many(List<TargetResponse> targets) {}
}
