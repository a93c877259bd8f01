package vn.dondoc.task.alias;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people of a body took a phrase for, and whether it is its alias now. */
@Schema(name = "AliasProposal")
public record AliasResponse(
        UUID id,
        long version,
        @Schema(examples = "H12") String body,

        @Schema(description = "As first seen in a document", examples = "Sở Nông nghiệp tỉnh")
        String phrase,

        @Schema(description = "Code of the agency that was meant", examples = "H12.07")
        String agency,

        @Schema(description = "How often a person corrected to it", examples = "3")
        int seen,

        @Schema(description = "Date of the first document it was seen in")
        LocalDate firstSeenOn,

        @Schema(description = "The latest document it was seen in")
        UUID lastDirectiveId,

        Instant lastSeenAt,
        AliasState state,

        @Schema(description = "Documents of this day and later mean the agency by it", nullable = true) @Nullable
        LocalDate validFrom,

        @Schema(nullable = true) @Nullable String reason,
        @Schema(nullable = true) @Nullable Instant decidedAt,

        @Schema(description = "Who approved or rejected it", nullable = true) @Nullable
        String decidedBy) {}
