package vn.dondoc.task.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

/** A target to be set. */
public record TargetRequest(
        @Schema(examples = "Tỷ lệ giải ngân vốn đầu tư công") @NotBlank @Size(max = 500)
        String name,

        @Schema(examples = "%") @NotBlank @Size(max = 50) String unit,

        @NotNull Direction direction,

        @Schema(description = "Where it stood; required with INCREASE_BY and DECREASE_BY", examples = "48.2")
        @Digits(integer = 15, fraction = 4)
        @Nullable
        BigDecimal baseline,

        @Schema(examples = "65") @NotNull @Digits(integer = 15, fraction = 4)
        BigDecimal target,

        @Schema(examples = "năm 2020") @Size(max = 200) @Nullable
        String period) {

    public boolean lacksBaseline() {
        return direction.needsBaseline() && baseline == null;
    }

    /** The targets of one request: all or none. */
    @Schema(name = "TargetsRequest")
    public record Many(@NotEmpty @Size(max = 100) List<@NotNull @Valid TargetRequest> targets) {

        /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming each target that lacks its baseline */
        void requireBaselines() {
            List<FieldError> errors = new ArrayList<>();
            for (int n = 0; n < targets.size(); n++) {
                TargetRequest target = targets.get(n);
                if (target.lacksBaseline()) {
                    errors.add(FieldError.inBody(
                            "targets/" + n + "/baseline", "must say from where it shall " + target.direction()));
                }
            }
            if (!errors.isEmpty()) {
                throw Problem.of(GeneralProblem.INVALID_FIELD, "a baseline is missing", errors);
            }
        }
    }
}
