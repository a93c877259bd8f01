package vn.dondoc.task.breakdown;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What issuing did. */
public record IssuanceResponse(
        @Schema(description = "How many assignments were issued; 0 if there was no draft", examples = "28")
        int issued) {}
