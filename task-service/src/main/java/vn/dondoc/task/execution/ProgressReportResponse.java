package vn.dondoc.task.execution;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agency said on the way. */
@Schema(name = "ProgressReport")
public record ProgressReportResponse(
        UUID id,
        int cycle,
        @Schema(examples = "60") int percent,

        @Schema(examples = "Đã rà soát xong 4/6 huyện ven biển")
        String text,

        Instant reportedAt,

        @Schema(description = "Name as it was", examples = "Phạm Văn Đông")
        String reportedBy) {}
