package vn.dondoc.task.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a report rests on. */
@Schema(description = "What a report rests on: the number or id of a document, or a link")
public record Evidence(
        @NotNull Kind kind,

        @Schema(examples = "214/BC-SNN") @NotBlank @Size(max = 1000)
        String value) {

    /** What {@link #value} is. */
    public enum Kind {
        DOCUMENT,
        LINK
    }
}
