package vn.dondoc.notification.hold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person wants stopped. */
@Schema(name = "HoldRequest")
record HoldRequest(
        @NotNull HoldKind kind,
        @NotNull HoldScope scope,

        @Schema(description = "Id of the assignment or directive, or code of the agency", examples = "H12.13")
        @NotBlank
        @Size(max = 100)
        String key,

        @Schema(examples = "Đơn vị tập trung phòng, chống bão số 5") @NotBlank @Size(max = 1000)
        String reason,

        @Schema(description = "When it ends by itself, exclusive", examples = "2020-09-21T00:00:00+07:00") @NotNull
        Instant until) {}
