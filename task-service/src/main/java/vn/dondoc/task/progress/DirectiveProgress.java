package vn.dondoc.task.progress;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a directive is. */
@Schema(name = "DirectiveProgress")
public record DirectiveProgress(
        UUID directiveId,

        @Schema(description = "Not issued yet, of whatever role", examples = "0")
        long drafts,

        Totals totals) {}
