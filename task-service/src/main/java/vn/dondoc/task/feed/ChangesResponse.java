package vn.dondoc.task.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Changes behind a cursor. */
@Schema(name = "AssignmentChanges")
public record ChangesResponse(
        List<AssignmentChange> items,

        @Schema(description = "Cursor behind the last item, opaque: ask with it as since the next time")
        String next,

        @Schema(description = "Whether more is there already: ask again at once")
        boolean more) {}
