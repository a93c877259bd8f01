package vn.dondoc.task.naming;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A name of whom nobody was sure. */
@Schema(name = "UnclearName")
public record UnclearNameResponse(
        UUID id,
        long version,
        UUID directiveId,

        @Schema(description = "As in the text", examples = "Trung tâm Kiểm định")
        String phrase,

        @Schema(description = "Codes of those known by it; none if nobody is", examples = "[\"H12.51\", \"H12.52\"]")
        List<String> candidates,

        NameState state,

        @Schema(description = "DECIDED: codes of those who are meant; none: nobody", examples = "[\"H12.51\"]")
        List<String> agencies,

        @Schema(nullable = true) @Nullable String reason,
        Instant raisedAt,
        @Schema(nullable = true) @Nullable Instant decidedAt,
        @Schema(nullable = true) @Nullable String decidedBy) {}
