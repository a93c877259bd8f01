package vn.dondoc.task.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.time.CalendarDay;

/** What a calendar shall say of one year; it replaces all that was said of it. */
@Schema(name = "CalendarYearRequest")
public record CalendarYearRequest(
        @Schema(
                description =
                        "Weekdays off and weekend days worked; of an agency's calendar only those that differ from the national one")
        @NotNull
        @Size(max = 366)
        List<@NotNull @Valid Day> days,

        @Schema(description = "The days are decided; until then what is counted through the year is provisional")
        boolean confirmed,

        @Schema(description = "Number of the decision; required with confirmed", examples = "12729/VPCP-KGVX")
        @Size(max = 200)
        @Nullable
        String decision,

        @Schema(description = "Token of the preview this answers; another state of things than previewed is refused")
        @Nullable
        String preview) {

    /** A day that differs from its week. */
    @Schema(name = "CalendarDay")
    public record Day(
            @Schema(examples = "2027-02-05") @NotNull LocalDate date,

            @Schema(description = "OFF: a weekday that is off; WORK: a weekend day that is worked instead") @NotNull
            CalendarDay.Kind kind,

            @Schema(examples = "Tết Nguyên đán") @NotBlank @Size(max = 200)
            String name) {

        static Day of(CalendarDay day) {
            return new Day(day.date(), day.kind(), day.name());
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming each day that is not of the year or stands twice */
    public CalendarYear toYear(String calendar, int year) {
        List<FieldError> errors = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int n = 0; n < days.size(); n++) {
            LocalDate date = days.get(n).date();
            if (date.getYear() != year) {
                errors.add(FieldError.inBody("days/" + n + "/date", "is not a day of " + year));
            } else if (!seen.add(date)) {
                errors.add(FieldError.inBody("days/" + n + "/date", "stands twice"));
            }
        }
        if (confirmed && (decision == null || decision.isBlank())) {
            errors.add(FieldError.inBody("decision", "must name the decision that confirms the year"));
        }
        if (!errors.isEmpty()) {
            throw Problem.of(GeneralProblem.INVALID_FIELD, "the year contradicts itself", errors);
        }
        List<CalendarDay> own = days.stream()
                .map(day -> new CalendarDay(day.date(), day.kind(), day.name()))
                .toList();
        return new CalendarYear(calendar, year, own, confirmed, decision);
    }
}
