package vn.dondoc.task.extension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency asks for more time. */
public record ExtensionRequest(
        @Schema(description = "The last day asked for", examples = "2020-09-30") @NotNull
        LocalDate until,

        @Schema(examples = "Hai huyện ven biển chưa gửi số liệu") @NotBlank @Size(max = 2000)
        String reason) {}
