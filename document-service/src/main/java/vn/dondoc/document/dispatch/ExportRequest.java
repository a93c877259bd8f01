package vn.dondoc.document.dispatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.edxml.Business;

/** To whom a directive is to be sent, and what it says to them. */
@Schema(description = "To whom a directive is to be sent, and as what")
public record ExportRequest(
        @Schema(description = "The receivers; left out for a directive that came as a message, those it was to")
        @Size(max = 500)
        @Nullable
        List<@NotNull @Valid Recipient> to,

        @Schema(description = "Left out, NEW") @Nullable Business business,

        @Schema(examples = "Gửi để thực hiện") @Size(max = 500) @Nullable
        String reason) {

    /** A body that gets it. */
    @Schema(name = "EdxmlRecipient", description = "A body that gets the message")
    public record Recipient(
            @Schema(description = "Its code, in today's spelling", examples = "H12.05")
            @NotBlank
            @Size(max = 35)
            @Pattern(regexp = "[A-Z][0-9A-Z]*(\\.[0-9A-Z]+)*", message = "must be an agency code such as H12.05")
            String organId,

            @Schema(examples = "Sở Xây dựng tỉnh Cà Mau") @NotBlank @Size(max = 300)
            String organName) {}
}
