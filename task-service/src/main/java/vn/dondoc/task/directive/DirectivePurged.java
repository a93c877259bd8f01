package vn.dondoc.task.directive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** What we read of {@code directive-purged.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DirectivePurged(
        @NotNull UUID id, @NotNull String body, @NotNull Instant purgedAt) {

    /** State of a directive of which nothing may be kept but that it was here. */
    static final String PURGED = "PURGED";

    /** Readers of our events rely on a type, an issuer and a subject. */
    private static final String NOTHING = "—";

    private static final String FORGOTTEN = "(đã xóa)";

    /** The state that takes the place of all that was known: nothing but the id and the body. */
    DirectiveRegistered forgotten() {
        return new DirectiveRegistered(
                id, PURGED, body, null, NOTHING, NOTHING, null, null, null, FORGOTTEN, null, false, null, null, null,
                purgedAt, 0, 0);
    }
}
