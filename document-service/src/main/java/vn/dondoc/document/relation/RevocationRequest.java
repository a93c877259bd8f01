package vn.dondoc.document.relation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a directive, or items of it, have no force any more. */
@Schema(description = "Why a directive, or items of it, have no force any more")
public record RevocationRequest(
        @Schema(examples = "Thu hồi theo Công văn 88/UBND-NC ngày 02/6/2023") @NotBlank @Size(max = 1000)
        String reason,

        @Schema(
                description = "Which items, as the directive labels them; left out for the whole",
                examples = "[\"2/b\"]")
        @Size(max = 200)
        @Nullable
        List<@NotBlank @Size(max = 100) String> items) {}
