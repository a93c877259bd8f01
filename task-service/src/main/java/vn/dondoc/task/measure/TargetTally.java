package vn.dondoc.task.measure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many targets are met: "đạt và vượt 16/22 chỉ tiêu" is {@code metOrExceeded} of {@code total}. */
@Schema(name = "TargetTally", description = "Targets of withdrawn assignments are not counted")
public record TargetTally(
        @Schema(examples = "22") int total,

        @Schema(description = "Met and exceeded together", examples = "16")
        int metOrExceeded,

        @Schema(examples = "7") int exceeded,
        @Schema(examples = "4") int notMet,

        @Schema(description = "Nobody has reported a value", examples = "2")
        int noValue) {

    static TargetTally of(List<Outcome> outcomes) {
        int exceeded = count(outcomes, Outcome.EXCEEDED);
        return new TargetTally(
                outcomes.size(),
                exceeded + count(outcomes, Outcome.MET),
                exceeded,
                count(outcomes, Outcome.NOT_MET),
                count(outcomes, Outcome.NO_VALUE));
    }

    private static int count(List<Outcome> outcomes, Outcome outcome) {
        return Math.toIntExact(outcomes.stream().filter(outcome::equals).count());
    }
}
