package vn.dondoc.document.exchange;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.edxml.Business;

/** What became of a message. */
@Schema(
        description = "What became of a message; the same to the same message, however often it is sent",
        requiredProperties = {"messageId", "body", "sender", "documentId", "business", "directiveId", "statuses"})
public record EdxmlAnswer(
        UUID messageId,

        @Schema(description = "In whose register", examples = "H12")
        String body,

        @Schema(description = "The sender's code, in today's spelling", examples = "G14.04")
        String sender,

        @Schema(description = "What the sender calls the document", examples = "G14.04,2023/03/14,1836/BXD-VP")
        String documentId,

        @Schema(description = "Null for a status message that is no recall", nullable = true) @Nullable
        Business business,

        @Schema(description = "The directive; null where a recall found none", nullable = true) @Nullable
        UUID directiveId,

        @Schema(description = "What was answered in the box, in order", examples = "[\"01\", \"03\"]")
        List<String> statuses) {}
