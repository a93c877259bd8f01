package vn.dondoc.kit.deadletter;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each. */
@Schema(name = "DeadLetterOutcome")
record DeadLetterOutcome(
        @Schema(description = "Offsets settled by this request")
        List<Long> settled,

        @Schema(description = "Those that were not, and why")
        List<Left> left) {

    /** One that stays. */
    @Schema(name = "DeadLetterLeft")
    record Left(
            @Schema(examples = "17") long offset,

            @Schema(examples = "it was decided on before") String reason) {}
}
