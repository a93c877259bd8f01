package vn.dondoc.task.extension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.life.Reason;

/** The assigning side decides. */
public record ExtensionDecisionRequest(
        @Schema(description = "False: refused") @NotNull Boolean granted,

        @Schema(description = "Another last day than asked for; absent: the one asked for", examples = "2020-09-25")
        @Nullable
        LocalDate until,

        @Schema(examples = "Đồng ý, không gia hạn thêm") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "Number of the deciding document", examples = "345/UBND-KT") @Size(max = 200) @Nullable
        String document) {

    Reason why() {
        return new Reason(reason, document);
    }
}
