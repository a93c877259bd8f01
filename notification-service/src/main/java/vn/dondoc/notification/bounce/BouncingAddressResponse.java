package vn.dondoc.notification.bounce;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An address whose mail came back. */
@Schema(name = "BouncingAddress")
public record BouncingAddressResponse(
        UUID id,
        @Schema(examples = "sokhcn@camau.example.vn") String address,

        @Schema(
                description =
                        "BOUNCING: nothing is mailed to it. SUSPECT: some mail came back for reasons that may pass. CLEARED: somebody has found it in order",
                enumeration = {"BOUNCING", "SUSPECT", "CLEARED"})
        String state,

        @Schema(description = "Failures in a row that may pass", examples = "0")
        int softBounces,

        @Schema(examples = "2020-09-10T00:35:12Z") Instant lastBounceAt,

        @Schema(examples = "smtp; 550 5.1.1 no such user") String lastReason,

        @Schema(examples = "2020-09-10T00:35:12Z", nullable = true) @Nullable
        Instant bouncingSince,

        @Schema(nullable = true) @Nullable Instant clearedAt) {}
