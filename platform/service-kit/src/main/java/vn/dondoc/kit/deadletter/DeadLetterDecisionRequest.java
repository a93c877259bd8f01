package vn.dondoc.kit.deadletter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is decided on which records. */
@Schema(name = "DeadLetterDecisionRequest")
record DeadLetterDecisionRequest(
        @Schema(description = "The topic they came from", examples = "dondoc.assignment-events.v1") @NotBlank
        String topic,

        @Schema(description = "One or many") @NotEmpty @Size(max = 1000)
        List<@NotNull Long> offsets,

        @Schema(examples = "Đã sửa dữ liệu nguồn") @NotBlank @Size(max = 1000)
        String reason) {}
