package vn.dondoc.task.deadline;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.time.CalendarPeriod;
import vn.dondoc.time.Recurrence;
import vn.dondoc.time.RollRule;
import vn.dondoc.time.Span;

/** A deadline as a caller sets it, of exactly one class. Also what is kept of it: its stored form must stay readable. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Exactly one of `on` (a day, through its end), `at` (before an instant), `period`, `span`, `event`, `every` and `undated`")
public record DeadlineRequest(
        @Schema(description = "Last valid day, in Asia/Ho_Chi_Minh", examples = "2020-09-15")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable
        LocalDate on,

        @Schema(description = "The first instant that is too late", examples = "2020-09-04T16:00:00+07:00")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable
        OffsetDateTime at,

        @Schema(description = "As written in the directive", examples = "trước ngày 15/9/2020")
        @Size(max = 500)
        @Nullable
        String phrase,

        @Schema(
                description =
                        "Whether it was written \"trước ngày\"; kept, and it means through that day unless the office's policy says the day before")
        @Nullable
        Boolean exclusive,

        @Valid @Nullable InPeriod period,
        @Valid @Nullable AfterSpan span,
        @Valid @Nullable AtEvent event,
        @Valid @Nullable Every every,
        @Nullable Undated undated,

        @Schema(
                description =
                        "What becomes of a computed day that is not worked; absent: the office's policy. A printed day never moves unless this says so")
        @Nullable
        RollRule roll,

        @Schema(
                description = "How sure the reading of the phrase is, 0 to 1; absent: a person set it",
                examples = "0.6")
        @DecimalMin(value = "0", message = "must be greater than or equal to {value}")
        @DecimalMax(value = "1", message = "must be less than or equal to {value}")
        @Nullable
        Double confidence) {

    /** "Trong quý I", "cuối năm", "giữa tháng 9". */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeadlineInPeriod", description = "A point of a calendar period (Civil Code 2015 art. 146)")
    public record InPeriod(
            @NotNull CalendarPeriod.Unit unit,

            @Schema(examples = "2026") @Min(1990) @Max(2099) int year,

            @Schema(description = "Of the period in its year; not of a YEAR", examples = "1") @Min(1) @Max(12) @Nullable
            Integer number,

            @Schema(description = "Default END") CalendarPeriod.@Nullable Part part) {

        int numberOrFirst() {
            return number == null ? 1 : number;
        }

        CalendarPeriod.Part partOrEnd() {
            return part == null ? CalendarPeriod.Part.END : part;
        }
    }

    /** "Trong 05 ngày làm việc kể từ ngày nhận được văn bản", "3 ngày làm việc trước kỳ họp". */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeadlineAfterSpan", description = "So long from, or before, a day; that day itself is not counted")
    public record AfterSpan(
            @Schema(examples = "5") @Min(0) @Max(Span.MAX_LENGTH)
            int length,

            @NotNull Span.Unit unit,

            @NotNull Anchor from,

            @Schema(
                    description = "The day counted from; required with `from` DAY and of no use otherwise",
                    examples = "2026-07-10")
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Nullable
            LocalDate day,

            @Schema(description = "Default AFTER") Span.@Nullable Direction direction) {

        Span.Direction directionOrAfter() {
            return direction == null ? Span.Direction.AFTER : direction;
        }

        /** Working hours are counted from nothing else. */
        public boolean countsFromReceipt() {
            return from == Anchor.RECEIVED || unit == Span.Unit.WORKING_HOUR;
        }
    }

    /** What a span is counted from. */
    @Schema(
            description =
                    "ISSUED: the directive's date. RECEIVED: the delivery to the agency, which is when the assignment is issued here. DAY: the day given")
    public enum Anchor {
        ISSUED,
        RECEIVED,
        DAY
    }

    /** "Trình Kỳ họp cuối năm của HĐND tỉnh". */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeadlineAtEvent")
    public record AtEvent(
            @Schema(examples = "Kỳ họp cuối năm của HĐND tỉnh") @NotBlank @Size(max = 500)
            String name,

            @Schema(description = "Absent while nobody knows the day", examples = "2026-12-08")
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Nullable
            LocalDate on) {}

    /** "Trước ngày 20 hàng tháng". */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeadlineEvery", description = "Makes one assignment for each period, the next one only")
    public record Every(
            @NotNull Recurrence.Unit unit,

            @Schema(description = "Month of the period, from 1; default its last", examples = "3")
            @Min(1)
            @Max(12)
            @Nullable
            Integer month,

            @Schema(description = "Day of the month; of a WEEK, 1 (Monday) to 7", examples = "20") @Min(1) @Max(31)
            int day) {

        int monthOrLast() {
            return month != null
                    ? month
                    : switch (unit) {
                        case WEEK, MONTH -> 1;
                        case QUARTER -> 3;
                        case HALF_YEAR -> 6;
                        case YEAR -> 12;
                    };
        }
    }

    /** Why there is no day. */
    @Schema(name = "DeadlineUndated", description = "Kept as said, and in no statistics of lateness")
    public enum Undated {
        IMMEDIATE,
        CONTINUING,
        BY_PLAN,
        NONE
    }

    /** A printed day or instant. */
    public DeadlineRequest(@Nullable LocalDate on, @Nullable OffsetDateTime at, @Nullable String phrase) {
        this(on, at, phrase, null, null, null, null, null, null, null, null);
    }

    /** How many of the classes it names; one is right. */
    long classesGiven() {
        return Stream.of(on, at, period, span, event, every, undated)
                .filter(given -> given != null)
                .count();
    }

    /** Name of the field that says when. */
    public String givenClass() {
        return switch (kind()) {
            case DATE -> "on";
            case HOUR -> "at";
            case PERIOD -> "period";
            case SPAN -> "span";
            case EVENT -> "event";
            case RECURRING -> "every";
            case IMMEDIATE, CONTINUING, BY_PLAN, NONE -> "undated";
        };
    }

    DeadlineKind kind() {
        if (undated != null) {
            return DeadlineKind.valueOf(undated.name());
        }
        return on != null
                ? DeadlineKind.DATE
                : at != null
                        ? DeadlineKind.HOUR
                        : period != null
                                ? DeadlineKind.PERIOD
                                : span != null
                                        ? DeadlineKind.SPAN
                                        : event != null ? DeadlineKind.EVENT : DeadlineKind.RECURRING;
    }

    /** The same with the day the directive was issued on filled in, if it counts from that. */
    DeadlineRequest issuedOn(@Nullable LocalDate day) {
        if (span == null || span.from() != Anchor.ISSUED || day == null) {
            return this;
        }
        AfterSpan known = new AfterSpan(span.length(), span.unit(), Anchor.ISSUED, day, span.direction());
        return new DeadlineRequest(on, at, phrase, exclusive, period, known, event, every, undated, roll, confidence);
    }

    boolean writtenExclusively() {
        return Boolean.TRUE.equals(exclusive);
    }
}
