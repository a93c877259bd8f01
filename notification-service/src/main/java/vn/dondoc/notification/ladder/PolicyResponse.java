package vn.dondoc.notification.ladder;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy in force. */
@Schema(name = "Policy")
record PolicyResponse(
        @Schema(examples = "ORDINARY") String code,
        @Schema(examples = "1") int version,
        PolicyRequest.Subject subject,

        @Schema(nullable = true) PolicyRequest.@Nullable Urgency urgency,
        @Schema(nullable = true) PolicyRequest.@Nullable Origin origin,

        @Schema(description = "Absent: since delivery", nullable = true) @Nullable
        Instant inForceFrom,

        @Schema(examples = "Nguyễn Văn Quản Trị") String changedBy,
        @Schema(examples = "Theo Thông báo 45/TB-VP") String reason,
        List<Rung> rungs) {}
