package vn.dondoc.task.breakdown;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dondoc.task.rescheduling.DeadlineStarts;

/** What issuing did. */
public record IssuanceResponse(
        @Schema(description = "How many assignments were issued; 0 if there was no draft", examples = "28")
        int issued,

        @Schema(description = "Deadlines on a day off, such as Tết; they are issued all the same")
        List<DeadlineStarts.Warning> warnings) {}
