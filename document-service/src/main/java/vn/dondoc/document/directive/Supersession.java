package vn.dondoc.document.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a later document, or its issuer's word, did to a directive. */
@Schema(description = "What a later document, or the issuer's word, did to the directive")
public record Supersession(
        Effect effect,

        @Schema(description = "The later directive; null where it was revoked without one", nullable = true) @Nullable
        UUID by,

        @Schema(description = "Number of the later directive", examples = "12/CT-UBND", nullable = true) @Nullable
        String number,

        @Schema(description = "Date of the later directive", examples = "2023-06-01", nullable = true) @Nullable
        LocalDate issuedOn,

        @Schema(
                description = "The items it concerns, as the directive labels them; empty for the whole of it",
                examples = "[\"2/b\"]")
        List<String> items,

        @Schema(examples = "Thay thế theo Điều 3 Chỉ thị 12/CT-UBND")
        String reason,

        Instant at) {

    /** What it did. */
    public enum Effect {
        REPLACED,
        REVOKED,
        AMENDED
    }

    /** Whether nothing of the directive stays in force. */
    public boolean endsIt() {
        return items.isEmpty() && effect != Effect.AMENDED;
    }
}
