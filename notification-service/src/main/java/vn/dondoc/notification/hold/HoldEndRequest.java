package vn.dondoc.notification.hold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it is ended before its time. */
@Schema(name = "HoldEndRequest")
record HoldEndRequest(
        @Schema(examples = "Bão đã tan") @NotBlank @Size(max = 1000)
        String reason) {}
