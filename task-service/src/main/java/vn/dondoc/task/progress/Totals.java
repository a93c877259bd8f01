package vn.dondoc.task.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Tracked LEAD assignments by how they stand, at one moment; withdrawn ones are not counted.
 *
 * <p>What was submitted in time is in time while it waits for acceptance.
 */
@Schema(description = "Tracked LEAD assignments, without withdrawn ones; total is the sum of the six below it")
public record Totals(
        @Schema(examples = "28") long total,

        @Schema(description = "Completed by their deadline", examples = "12")
        long onTime,

        @Schema(description = "Completed after it", examples = "3")
        long late,

        @Schema(description = "Completed, without a deadline", examples = "2")
        long completedWithoutDeadline,

        @Schema(description = "Open, within the deadline", examples = "6")
        long inTime,

        @Schema(description = "Open, past the deadline", examples = "4")
        long overdue,

        @Schema(description = "Open, without a deadline", examples = "1")
        long openWithoutDeadline,

        @Schema(description = "Of the open ones: wait for acceptance", examples = "2")
        long submitted,

        @Schema(description = "Of the open ones: declined or suspended", examples = "1")
        long onHold) {}
