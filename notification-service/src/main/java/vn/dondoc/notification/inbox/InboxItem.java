package vn.dondoc.notification.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notice as the agency reads it. */
@Schema(name = "InboxItem")
public record InboxItem(
        UUID id,
        UUID assignmentId,

        @Schema(description = "Rung of the policy it was planned by", examples = "T-3")
        String rung,

        @Schema(examples = "[Sắp đến hạn] 12/CT-UBND: Tham mưu kế hoạch chuyển đổi số năm 2021")
        String title,

        @Schema(
                description = "The whole message as plain text; escape it for whatever shows it",
                examples = "Kính gửi: Sở Khoa học và Công nghệ …")
        String text,

        @Schema(examples = "12/CT-UBND", nullable = true) @Nullable
        String directiveNumber,

        @Schema(examples = "2020-09-15", nullable = true) @Nullable
        LocalDate dueOn,

        @Schema(examples = "2020-09-10T00:30:00Z") Instant createdAt,
        @Schema(nullable = true) @Nullable Instant readAt) {}
