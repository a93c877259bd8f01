package vn.dondoc.task.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was proposed against what was issued, over the breakdowns settled in a period. */
@Schema(description = "What was proposed against what was issued, over the breakdowns settled in a period")
public record BreakdownQuality(
        @Schema(examples = "H12") String body,
        @Schema(nullable = true) @Nullable LocalDate from,
        @Schema(nullable = true) @Nullable LocalDate to,
        @Schema(nullable = true) @Nullable String type,
        @Schema(nullable = true) @Nullable String issuer,
        Counts counts,

        @Schema(
                description =
                        "Part of the proposed items of which tasks were issued, 0 to 1; null if none was proposed",
                examples = "0.93",
                nullable = true)
        @Nullable
        Double precision,

        @Schema(
                description = "Part of the issued tasks that come from proposed items; null if none was issued",
                examples = "0.9",
                nullable = true)
        @Nullable
        Double recall,

        @Schema(
                description =
                        "By field (`lead`, `coordinating`, `deadline`, `content`, `tracked`): what became of the proposed values in the issued tasks")
        Map<String, FieldTally> fields,

        @Schema(description = "The same by type of directive, in the order of the types' codes")
        List<OfType> byType) {

    /** How many of each. */
    @Schema(name = "BreakdownQualityCounts")
    public record Counts(
            @Schema(description = "Breakdowns of which tasks were issued", examples = "40")
            long issued,

            @Schema(
                    description = "Breakdowns dismissed as a whole; all of their items count as dropped",
                    examples = "3")
            long dismissed,

            @Schema(description = "Proposed items", examples = "320")
            long proposedItems,

            @Schema(description = "Of them, those of which a task was issued", examples = "298")
            long takenItems,

            @Schema(description = "Of them, those issued exactly as proposed, as one task", examples = "240")
            long keptItems,

            @Schema(description = "Of the others, those a person dropped with a reason", examples = "12")
            long droppedWithReason,

            @Schema(description = "Tasks issued when the breakdowns were settled", examples = "331")
            long issuedTasks,

            @Schema(description = "Of them, those that come from proposed items", examples = "299")
            long proposedTasks,

            @Schema(description = "Names of whom nobody was sure", examples = "9")
            long unclearNames) {}

    /** Of the tasks issued from proposed items. */
    @Schema(name = "FieldTally")
    public record FieldTally(
            @Schema(examples = "280") long kept,
            @Schema(examples = "11") long changed,
            @Schema(examples = "3") long dropped,
            @Schema(examples = "5") long added) {}

    /** Of the directives of one type. */
    @Schema(name = "BreakdownQualityOfType")
    public record OfType(
            @Schema(description = "Code of the type", examples = "CT", nullable = true) @Nullable
            String type,

            @Schema(description = "Breakdowns settled, by issuing or dismissal", examples = "12")
            long settled,

            @Schema(description = "Proposed items", examples = "96")
            long proposedItems,

            @Schema(description = "Of them, those of which a task was issued", examples = "90")
            long takenItems,

            @Schema(description = "Tasks issued when the breakdowns were settled", examples = "99")
            long issuedTasks,

            @Schema(description = "Of them, those that come from proposed items", examples = "91")
            long proposedTasks,

            @Schema(description = "As above, of this type", examples = "0.94", nullable = true) @Nullable
            Double precision,

            @Schema(description = "As above, of this type", examples = "0.92", nullable = true) @Nullable
            Double recall) {}

    static @Nullable Double part(long of, long all) {
        return all == 0 ? null : (double) of / all;
    }
}
