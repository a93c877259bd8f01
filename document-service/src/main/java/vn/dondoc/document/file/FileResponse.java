package vn.dondoc.document.file;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of a directive, without its bytes. */
@Schema(
        description = "A file of a directive",
        requiredProperties = {"id", "directiveId", "name", "contentType", "size", "sha256", "textMissing", "storedAt"})
public record FileResponse(
        UUID id,
        UUID directiveId,

        @Schema(description = "As the sender called it, without a path", examples = "chi-thi-04.pdf")
        String name,

        @Schema(description = "What it is, as told by its content", examples = "application/pdf")
        String contentType,

        @Schema(description = "In bytes", examples = "183204")
        int size,

        @Schema(
                description = "Of its bytes, in hexadecimal",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "A scan: it has pages, but no text in them")
        boolean textMissing,

        Instant storedAt) {

    static FileResponse of(DirectiveFile file) {
        return new FileResponse(
                file.id(),
                file.directiveId(),
                file.name(),
                file.contentType(),
                file.size(),
                file.sha256(),
                file.textMissing(),
                file.storedAt());
    }

    String path() {
        return "/api/v1/directives/" + directiveId + "/files/" + id;
    }
}
