package vn.dondoc.document.listing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a list of directives. */
@Schema(name = "DirectivePage", description = "A part of a list of directives")
public record FoundPage(
        List<FoundDirective> items,

        @Schema(description = "Cursor of the next page, opaque; null at the end", nullable = true) @Nullable
        String next,

        @Schema(
                description =
                        "Whether more directives match the words than were ranked: the newest 1,000 by header and 500 parts"
                                + " of texts in each body. Say more words, or filter, to see the rest")
        boolean narrowed) {}
