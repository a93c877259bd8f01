package vn.dondoc.task.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task of the directive as it stands. */
@Schema(name = "StandingTask", description = "A task of the directive as it stands, drafted by whatever way")
public record StandingTask(
        UUID id,

        @Schema(examples = "2/b", nullable = true) @Nullable String item,

        String content,

        @Schema(description = "As written", nullable = true) @Nullable
        String addressee,

        @Schema(description = "Codes", examples = "[\"H12.07\"]")
        List<String> leads,

        @Schema(description = "Codes", examples = "[]") List<String> coordinating,

        @Schema(description = "The deadline as written", nullable = true) @Nullable
        String deadlinePhrase,

        @Schema(description = "The last valid day; the earliest of its assignments", nullable = true) @Nullable
        LocalDate dueOn,

        boolean tracked,

        @Schema(description = "False while it is a draft") boolean issued) {}
