package vn.dondoc.notification.hold;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hold or silence. */
@Schema(name = "Hold")
record HoldResponse(
        UUID id,
        HoldKind kind,
        HoldScope scope,
        @Schema(examples = "H12.13") String key,

        @Schema(examples = "Đơn vị tập trung phòng, chống bão số 5")
        String reason,

        Instant begunAt,
        @Schema(examples = "Nguyễn Thị Thử") String begunBy,
        Instant until,

        @Schema(description = "Absent while it runs", nullable = true) @Nullable
        Instant endedAt,

        @Schema(description = "Absent if its time came", nullable = true) @Nullable
        String endedBy) {}
