package vn.dondoc.document.file;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link to one file. */
@Schema(
        description = "A link that opens one file without a token, until it ends",
        requiredProperties = {"href", "expiresAt"})
public record FileLinkResponse(
        @Schema(
                description = "Path and query, to be resolved against this service's address; not to be changed",
                examples =
                        "/api/v1/linked-files/01933f2e-5c00-7a1b-8000-3f6a51c0ab01?expires=1678760999&signature=vC1n…")
        String href,

        @Schema(description = "When it ends") Instant expiresAt) {}
