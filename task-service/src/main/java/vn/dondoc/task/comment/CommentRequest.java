package vn.dondoc.task.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment to be written. */
public record CommentRequest(
        @Schema(examples = "Đề nghị gửi kèm số liệu của hai huyện ven biển") @NotBlank @Size(max = 5000)
        String text) {}
