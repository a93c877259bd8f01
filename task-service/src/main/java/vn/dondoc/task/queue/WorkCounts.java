package vn.dondoc.task.queue;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much waits, by kind. */
public record WorkCounts(@Schema(examples = "17") long total, List<OfKind> kinds) {

    /** Of one kind; kinds of which nothing waits are left out. */
    public record OfKind(
            WorkKind kind,
            @Schema(examples = "5") long count,

            @Schema(description = "Since when the oldest waits")
            Instant oldest) {}
}
