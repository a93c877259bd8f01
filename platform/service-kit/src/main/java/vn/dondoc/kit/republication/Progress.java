package vn.dondoc.kit.republication;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the telling of one kind has come. */
@Schema(name = "RepublicationProgress")
public record Progress(
        @Schema(examples = "assignments") String kind,

        @Schema(description = "Epoch under which it is told", examples = "1")
        int epoch,

        Instant askedAt,

        @Schema(description = "How many were told", examples = "1200")
        long told,

        @Schema(
                description = "When the last of them was told; then follows the comparison with the topic",
                nullable = true)
        @Nullable
        Instant toldAt,

        @Schema(description = "How many others were told of that this database does not know", examples = "0")
        long lost,

        @Schema(description = "The first thousand of them; the audit holds the last state of each")
        List<String> lostKeys,

        @Schema(nullable = true) @Nullable Instant finishedAt) {

    boolean isTold() {
        return toldAt != null;
    }
}
