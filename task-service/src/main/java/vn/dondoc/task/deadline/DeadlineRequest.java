package vn.dondoc.task.deadline;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;

/** A deadline as a caller sets it: a day, or an instant, never both. */
@Schema(description = "A day (through its end) or an instant (before it); exactly one of `on` and `at`")
public record DeadlineRequest(
        @Schema(description = "Last valid day, in Asia/Ho_Chi_Minh", examples = "2020-09-15") @Nullable
        LocalDate on,

        @Schema(description = "The first instant that is too late", examples = "2020-09-04T16:00:00+07:00") @Nullable
        OffsetDateTime at,

        @Schema(description = "As written in the directive", examples = "trước ngày 15/9/2020")
        @Size(max = 500)
        @Nullable
        String phrase) {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /**
     * @param path of this object in the request's body
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the field that is missing, too many or out of range
     */
    public Deadline toDeadline(ZoneId zone, String path) {
        if ((on == null) == (at == null)) {
            throw Problem.invalidField(path, "must have exactly one of on and at");
        }
        Deadline deadline = on != null ? Deadline.on(on, zone, phrase) : Deadline.before(at.toInstant(), zone, phrase);
        if (deadline.dueOn().isBefore(EARLIEST) || !deadline.dueOn().isBefore(LATEST)) {
            throw Problem.invalidField(path + (on != null ? "/on" : "/at"), "must lie between 1990 and 2099");
        }
        return deadline;
    }
}
