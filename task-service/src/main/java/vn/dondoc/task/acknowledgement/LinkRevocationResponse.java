package vn.dondoc.task.acknowledgement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Up to when an agency's links are worth nothing. */
@Schema(name = "LinkRevocation")
public record LinkRevocationResponse(
        @Schema(examples = "H12.07") String agency,

        @Schema(description = "Links issued up to then are refused", examples = "2020-09-10T02:00:00Z")
        Instant issuedUntil) {}
