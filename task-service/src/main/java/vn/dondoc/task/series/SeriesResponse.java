package vn.dondoc.task.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.deadline.DeadlineRequest;

/** A recurring duty and the periods made of it. */
@Schema(name = "Series")
public record SeriesResponse(
        @Schema(description = "Id of the task that began it")
        UUID id,

        long version,
        UUID directive,
        DeadlineRequest term,
        SeriesState state,

        @Schema(description = "The day from which the next period's assignments are made", examples = "2020-09-21")
        @Nullable
        LocalDate nextAt,

        @Nullable Instant endedAt,
        @Nullable String endedReason,
        @Schema(examples = "351/UBND-TH") @Nullable String endedDocument,

        @Schema(description = "The first one first") List<Period> periods) {

    /** One period and the task that is its own. */
    @Schema(name = "SeriesPeriod")
    public record Period(
            @Schema(description = "The day the term names", examples = "2020-09-20")
            LocalDate on,

            UUID task,
            Instant madeAt) {}

    /** Those of a directive. */
    @Schema(name = "SeriesOfDirective")
    public record Many(List<SeriesResponse> series) {}

    static SeriesResponse of(Series series, List<Period> periods) {
        return new SeriesResponse(
                series.id(),
                series.version(),
                series.directiveId(),
                series.term(),
                series.state(),
                series.state() == SeriesState.ACTIVE ? series.nextAt() : null,
                series.endedAt(),
                series.endedReason(),
                series.endedDocument(),
                periods);
    }
}
