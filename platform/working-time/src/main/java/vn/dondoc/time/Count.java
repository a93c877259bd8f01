package vn.dondoc.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A counted deadline and how it came about.
 *
 * @param lastDay the last valid day
 * @param hour the end on that day where hours were counted; null: the end of the day
 * @param beforeRoll the day the count itself reached, before a roll rule moved it
 * @param settled false if a year the count touches is not confirmed, so that the result is provisional
 * @param skipped every day passed over, in the order of the calendar
 */
public record Count(
        LocalDate lastDay, @Nullable LocalTime hour, LocalDate beforeRoll, boolean settled, List<SkippedDay> skipped) {}
