package vn.dondoc.task.measure;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which values are good. */
@Schema(
        description =
                "AT_LEAST: the value itself (giải ngân ≥ 65 %). AT_MOST: no more than that. INCREASE_BY, DECREASE_BY: by so much from the baseline (tăng 5 bậc)")
public enum Direction {
    AT_LEAST,
    AT_MOST,
    INCREASE_BY,
    DECREASE_BY;

    public boolean needsBaseline() {
        return this == INCREASE_BY || this == DECREASE_BY;
    }

    /** How far the value lies beyond what was wanted: 0 is met, more is exceeded, less is not met. */
    BigDecimal beyond(BigDecimal value, BigDecimal target, BigDecimal baseline) {
        return switch (this) {
            case AT_LEAST -> value.subtract(target);
            case AT_MOST -> target.subtract(value);
            case INCREASE_BY -> value.subtract(baseline).subtract(target);
            case DECREASE_BY -> baseline.subtract(value).subtract(target);
        };
    }
}
