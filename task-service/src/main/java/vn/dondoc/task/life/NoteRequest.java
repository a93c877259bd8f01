package vn.dondoc.task.life;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step that may carry a note. */
public record NoteRequest(
        @Schema(examples = "Đã phân công phòng Thủy sản") @Size(max = 2000) @Nullable
        String note) {}
