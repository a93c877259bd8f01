package vn.dondoc.document.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of a directive. */
@Schema(name = "DirectiveChange", description = "One change of a directive after its registration")
public record HistoryResponse(
        @Schema(description = "The version it led to", examples = "1")
        long version,

        @Schema(examples = "correct-directive") String action,

        @Schema(examples = "Ghi nhầm ngày ban hành", nullable = true) @Nullable
        String reason,

        Instant changedAt,
        Actor by,

        @Schema(
                description = "The changed fields as they were",
                implementation = Object.class,
                examples = "{\"issuedOn\": \"2023-03-13\"}")
        Map<String, JsonNode> before,

        @Schema(
                description = "The changed fields as they became",
                implementation = Object.class,
                examples = "{\"issuedOn\": \"2023-03-14\"}")
        Map<String, JsonNode> after) {

    /** Who did it, as that person then was. */
    @Schema(name = "ChangeActor", description = "Who did it, as that person then was")
    public record Actor(
            String subject,

            @Schema(nullable = true, examples = "Nguyễn Thị Thử") @Nullable
            String name,

            @Schema(nullable = true, examples = "Chuyên viên") @Nullable
            String title,

            @Schema(nullable = true, examples = "H12") @Nullable
            String body) {}
}
