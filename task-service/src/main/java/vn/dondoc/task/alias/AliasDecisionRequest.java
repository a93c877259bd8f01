package vn.dondoc.task.alias;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;

/** What a person says of a learnt alias. */
public record AliasDecisionRequest(
        @NotNull Decision decision,

        @Schema(
                description =
                        "With APPROVE: documents of this day and later mean the agency by it; absent: from the first document it was seen in",
                examples = "2020-01-01")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable
        LocalDate validFrom,

        @Schema(examples = "Tên gọi quen dùng trong văn bản của tỉnh") @NotBlank @Size(max = 2000)
        String reason) {

    /** What can be said. */
    @Schema(name = "AliasDecision")
    public enum Decision {
        APPROVE,
        /** Also takes an approval back. */
        REJECT
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if a rejection has a first day */
    void requireMeaning() {
        if (decision == Decision.REJECT && validFrom != null) {
            throw Problem.invalidField("validFrom", "must be given with APPROVE only");
        }
    }
}
