package vn.dondoc.task.comment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as written. */
@Schema(name = "Comment")
public record CommentResponse(
        UUID id,
        String text,
        Instant writtenAt,
        @Schema(description = "Subject of the token") String author,
        @Schema(examples = "Phạm Văn Đông") @Nullable String authorName,
        @Schema(examples = "Chuyên viên") @Nullable String authorTitle,

        @Schema(description = "Code of the body or agency", examples = "H12.07") @Nullable
        String authorBody) {}
