package vn.dondoc.notification.cascade;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of every cascade event, as far as this service needs it. */
public record CascadeChanged(
        @NotNull UUID assignmentId, @Nullable Instant undecidedSince) {}
