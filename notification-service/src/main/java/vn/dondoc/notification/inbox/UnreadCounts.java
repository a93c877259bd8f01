package vn.dondoc.notification.inbox;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many notices of an inbox nobody has read. */
@Schema(name = "UnreadCounts")
public record UnreadCounts(
        @Schema(examples = "7") long total,

        @Schema(
                description = "By the rung's tone: INFORM, REMIND, URGE, ESCALATE; those without any are left out",
                examples = "{\"REMIND\": 4, \"URGE\": 3}")
        Map<String, Long> byTone,

        @Schema(
                description = "By the stamp of the directive: URGENT, VERY_URGENT, FLASH, or NONE",
                examples = "{\"NONE\": 6, \"FLASH\": 1}")
        Map<String, Long> byUrgency) {}
