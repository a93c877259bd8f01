package vn.dondoc.notification.contact;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The address of an agency. */
@Schema(name = "Contact")
record ContactResponse(
        @Schema(examples = "H12.13") String agencyCode,
        @Schema(examples = "sokhcn@camau.example.vn") String email,

        @Schema(examples = "Văn thư Sở Khoa học và Công nghệ", nullable = true) @Nullable
        String name,

        @Schema(description = "Of the mails", examples = "vi")
        String language,

        @Schema(examples = "2020-09-03T01:00:00Z") Instant changedAt) {}
