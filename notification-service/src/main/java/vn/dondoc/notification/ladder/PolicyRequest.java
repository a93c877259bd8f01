package vn.dondoc.notification.ladder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy as somebody wants it. */
@Schema(name = "PolicyRequest")
record PolicyRequest(
        @NotNull Subject subject,

        @Schema(description = "Stamp of the directive; null: any", nullable = true) @Nullable
        Urgency urgency,

        @Schema(description = "Where the directive comes from; null: anywhere", nullable = true) @Nullable
        Origin origin,

        @Schema(description = "In the order of the ladder: of several due at once, the last fires")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @Valid Rung> rungs,

        @Schema(description = "Why it is changed", examples = "Theo Thông báo 45/TB-VP") @NotBlank @Size(max = 1000)
        String reason) {

    /** ASSIGNMENT: work given to an agency. BREAKDOWN: a directive whose tasks the office has not issued. */
    enum Subject {
        ASSIGNMENT,
        BREAKDOWN
    }

    /** Khẩn, thượng khẩn, hỏa tốc. */
    enum Urgency {
        URGENT,
        VERY_URGENT,
        FLASH
    }

    enum Origin {
        CENTRAL,
        LOCAL
    }
}
