package vn.dondoc.task.progress;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far what a leader directed is. */
@Schema(name = "LeaderProgress")
public record LeaderProgress(
        @Schema(
                description = "Whose will the directives are, as registered; absent where none was",
                examples = "Phó Chủ tịch Lâm Văn Bi")
        @Nullable
        String leader,

        Totals totals) {

    /** Of a body, most overdue first. */
    @Schema(name = "LeadersProgress")
    public record Many(List<LeaderProgress> items) {}
}
