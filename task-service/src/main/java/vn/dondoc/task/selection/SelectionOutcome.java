package vn.dondoc.task.selection;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a decision did. */
@Schema(name = "SelectionOutcome")
public record SelectionOutcome(
        @Schema(description = "How many it moved", examples = "38")
        int moved,

        @Schema(description = "Those it left as they are, and why")
        List<SelectionPreview.Left> left) {}
