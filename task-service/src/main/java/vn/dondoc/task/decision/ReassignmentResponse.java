package vn.dondoc.task.decision;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One transfer of an assignment. */
@Schema(name = "Reassignment")
public record ReassignmentResponse(
        UUID id,

        @Schema(description = "The one that began with it", examples = "2")
        int cycle,

        @Schema(examples = "H12.07") String fromAgency,
        @Schema(examples = "H12.05") String toAgency,
        String reason,
        @Nullable String decidingDocument,
        Instant reassignedAt,

        @Schema(description = "Name as it was", examples = "Trần Thị Bích Ngân")
        String reassignedBy) {}
