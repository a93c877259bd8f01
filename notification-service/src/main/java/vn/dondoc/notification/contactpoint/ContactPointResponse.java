package vn.dondoc.notification.contactpoint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is reached in a function, and when. */
@Schema(name = "ContactPoint")
record ContactPointResponse(
        UUID id,
        @Schema(examples = "H12.13") String agencyCode,
        ContactFunction function,
        @Schema(examples = "Trần Thị Bích Ngân") String name,
        @Schema(examples = "ngan.ttb@camau.example.vn") String email,
        boolean standsIn,
        @Schema(examples = "2020-09-07") LocalDate validFrom,

        @Schema(examples = "2020-09-18", nullable = true) @Nullable
        LocalDate validTo,

        @Schema(description = "Of the mails", examples = "vi")
        String language,

        @Schema(description = "The ETag that a change must carry as If-Match", examples = "\"1-0\"")
        String etag,

        Instant changedAt) {}
