package vn.dondoc.task.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of an assignment. */
@Schema(name = "HistoryEntry")
public record HistoryEntry(
        @Schema(description = "Of the assignment after the change; the history has one entry for each", examples = "2")
        long version,

        @Schema(examples = "1") int cycle,

        @Schema(description = "What happened, as in the type of the event", examples = "acknowledged")
        String what,

        Instant at,
        Actor by,
        @Nullable String reason,

        @Schema(description = "Number of the document it rests on", examples = "351/UBND-TH") @Nullable
        String decidingDocument,

        @Schema(
                description = "The fields that changed, as they were",
                type = SchemaType.OBJECT,
                examples = "{\"state\": \"ASSIGNED\"}")
        JsonNode before,

        @Schema(
                description = "The same fields, as they became",
                type = SchemaType.OBJECT,
                examples = "{\"state\": \"IN_PROGRESS\"}")
        JsonNode after) {

    /** Who did it, as the token named him then. */
    @Schema(name = "HistoryActor")
    public record Actor(
            @Schema(description = "Subject of the token", examples = "ngan.ttb")
            String subject,

            @Schema(examples = "Trần Thị Bích Ngân") @Nullable
            String name,

            @Schema(examples = "Chuyên viên") @Nullable String title,

            @Schema(description = "Code of the body or agency, several with commas between", examples = "H12") @Nullable
            String body) {}
}
