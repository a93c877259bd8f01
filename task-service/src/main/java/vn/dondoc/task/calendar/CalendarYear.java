package vn.dondoc.task.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.time.CalendarDay;

/**
 * What a calendar says of one year.
 *
 * @param confirmed its days are decided; only then is what is counted through it not provisional
 * @param decision number of the decision
 */
public record CalendarYear(
        String calendar,
        int year,
        List<CalendarDay> days,
        boolean confirmed,
        @Nullable String decision) {}
