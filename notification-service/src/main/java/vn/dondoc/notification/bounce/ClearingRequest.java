package vn.dondoc.notification.bounce;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an address may be mailed to again. */
@Schema(name = "ClearingRequest")
record ClearingRequest(
        @Schema(examples = "Hộp thư đã hoạt động trở lại, đã gọi điện xác nhận")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "^\\P{Cc}*$", message = "must not contain control characters")
        String reason) {}
