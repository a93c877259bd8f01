package vn.dondoc.task.calendarchange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change of a calendar would do. */
@Schema(name = "CalendarChangePreview")
public record CalendarChangePreview(
        @Schema(description = "To be sent with the change, so that no more and no less happens than was shown")
        String token,

        @Schema(description = "How many open assignments get another day", examples = "12")
        int moved,

        @Schema(
                description = "How many keep their day but are provisional no more, or are provisional now",
                examples = "140")
        int resettled,

        @Schema(description = "The first hundred of those moved")
        List<Move> examples) {

    /** One deadline that moves. */
    @Schema(name = "DeadlineMove")
    public record Move(
            UUID assignment,
            @Schema(examples = "H12.07") String agency,
            @Schema(examples = "2027-02-09") LocalDate from,
            @Schema(examples = "2027-02-15") LocalDate to) {}
}
