package vn.dondoc.task.naming;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

/** Whom a name means. */
public record NameDecisionRequest(
        @Schema(
                description = "Codes of the agencies that are meant; none: nobody who could be given work",
                examples = "[\"H12.07\"]")
        @NotNull
        @Size(max = 500)
        List<@NotBlank @Size(max = 35) String> agencies,

        @Schema(description = "Required if nobody is meant", examples = "Chỉ nêu để phối hợp chung")
        @Size(max = 2000)
        @Nullable
        String reason) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if an agency is named twice, or nobody without a reason */
    void requireMeaning() {
        for (int n = 0; n < agencies.size(); n++) {
            if (agencies.indexOf(agencies.get(n)) < n) {
                throw Problem.invalidField("agencies/" + n, "is named already");
            }
        }
        if (agencies.isEmpty() && (reason == null || reason.isBlank())) {
            throw Problem.of(
                    GeneralProblem.INVALID_FIELD,
                    "a reason must say why nobody is meant",
                    List.of(FieldError.inBody("reason", "must say why nobody is meant")));
        }
    }
}
