package vn.dondoc.document.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.DirectiveResponse;
import vn.dondoc.document.search.Snippet;

/** A directive of a list, and where words were looked for, how it matches them. */
@Schema(
        description = "A directive of a list, and where words were looked for, how it matches them",
        requiredProperties = {
            "id",
            "body",
            "state",
            "direction",
            "number",
            "normalisedNumber",
            "numberValue",
            "type",
            "issuer",
            "directingAuthority",
            "place",
            "issuedOn",
            "urgency",
            "subject",
            "signer",
            "signedAs",
            "addressees",
            "recipients",
            "attachments",
            "dueOn",
            "arrival",
            "source",
            "sourceId",
            "reading",
            "supersessions",
            "textMissing",
            "registeredAt",
            "version"
        })
public record FoundDirective(
        @JsonUnwrapped DirectiveResponse directive,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Only where words were looked for (q)")
        @Nullable
        TextMatch match) {

    /** How a directive matches the words. */
    @Schema(description = "How the directive matches the words")
    public record TextMatch(
            @Schema(
                    description = "The greater the better; above 10 the number asked for, above 1 the header",
                    examples = "1.6")
            double rank,

            @Schema(description = "Whether number, subject, issuer or signer match")
            boolean inHeader,

            @Schema(description = "Whether the text matches")
            boolean inText,

            @Schema(description = "The subject with the words found in it", nullable = true) @Nullable
            Snippet subject,

            @Schema(description = "The best piece of the text; null if only the header matches", nullable = true)
            @Nullable
            Snippet text) {}
}
