package vn.dondoc.task.deadline;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deadline to be explained, set or not. */
public record DeadlineExplanationRequest(
        @NotNull @Valid DeadlineRequest deadline,

        @Schema(description = "Whose calendar counts; absent: the national one", examples = "H12.07")
        @Size(max = 100)
        @Nullable
        String agency,

        @Schema(description = "The directive's date, for a span counted from it", examples = "2026-02-10")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable
        LocalDate issuedOn,

        @Schema(description = "The delivery, for a span counted from it", examples = "2026-02-13T16:45:00+07:00")
        @Nullable
        OffsetDateTime receivedAt) {}
