package vn.dondoc.notification.breakdown;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of every breakdown event, as far as this service needs it; the subject is empty once the directive was purged. */
public record BreakdownChanged(
        @NotNull UUID directiveId,
        @NotBlank String body,
        @Nullable String directiveNumber,
        @NotNull String directiveSubject,
        @NotNull State state,
        @NotNull Instant proposedAt,
        @Nullable Instant settledAt,
        @Nullable String urgency) {

    /** How far it has come. */
    public enum State {
        PROPOSED,
        ISSUED,
        DISMISSED
    }
}
