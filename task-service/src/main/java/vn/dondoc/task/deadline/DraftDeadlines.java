package vn.dondoc.task.deadline;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.time.OfficeCalendar;

/**
 * The deadlines of one draft, each agency's in its own calendar.
 *
 * @param calendars by agency
 */
public record DraftDeadlines(
        DeadlineCalculator calculator, DeadlineStart start, Map<String, OfficeCalendar> calendars) {

    /** Null only where nothing was said of a deadline. */
    public @Nullable Deadline of(@Nullable DeadlineRequest request, String agency) {
        return request == null
                ? null
                : calculator.deadline(request, start, Objects.requireNonNull(calendars.get(agency)));
    }
}
