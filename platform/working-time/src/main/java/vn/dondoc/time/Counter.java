package vn.dondoc.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts deadlines in one office's calendar and working hours, and tells every day it passed over.
 *
 * <p>The day of the event is not counted, the last day is counted whole; a month without the day ends on its last one (Civil
 * Code 2015, articles 147 and 148). Working hours are the one unit that does not end with a day.
 */
public record Counter(OfficeCalendar calendar, WorkingHours hours) {

    /** The day itself, rolled by the rule; skipped are the days the roll passed over. */
    public Count day(LocalDate day, RollRule roll) {
        LocalDate rolled = roll.apply(day, calendar.workingDays());
        boolean settled = roll == RollRule.NONE || calendar.isSettled(day, rolled);
        return new Count(rolled, null, day, settled, rolledOver(day, rolled));
    }

    /**
     * @param start not counted
     * @throws IllegalArgumentException for working hours, which need an hour to start from
     */
    public Count span(LocalDate start, Span span, RollRule roll) {
        int length = span.signedLength();
        LocalDate end = switch (span.unit()) {
            case WORKING_DAY -> calendar.workingDays().plusWorkingDays(start, length);
            case DAY -> start.plusDays(length);
            case WEEK -> start.plusWeeks(length);
            case MONTH -> start.plusMonths(length);
            case YEAR -> start.plusYears(length);
            case WORKING_HOUR -> throw new IllegalArgumentException("working hours start at an hour");
        };
        LocalDate rolled = roll.apply(end, calendar.workingDays());
        List<SkippedDay> skipped = new ArrayList<>();
        if (span.unit() == Span.Unit.WORKING_DAY) {
            skipped.addAll(between(start, end));
        } else if (length != 0) {
            skipped.add(new SkippedDay(start, SkippedDay.Why.START, null));
        }
        skipped.addAll(rolledOver(end, rolled));
        boolean counts = span.unit() == Span.Unit.WORKING_DAY || roll != RollRule.NONE;
        skipped.sort((one, other) -> one.date().compareTo(other.date()));
        return new Count(rolled, null, end, !counts || calendar.isSettled(start, rolled), List.copyOf(skipped));
    }

    /** Working hours from an instant of local time; they end at an hour, and no roll rule has anything to do. */
    public Count hours(LocalDateTime start, Span span) {
        LocalDateTime end = hours.plus(calendar.workingDays(), start, span.signedLength());
        LocalDate first = (start.isAfter(end) ? end : start).toLocalDate();
        LocalDate last = (start.isAfter(end) ? start : end).toLocalDate();
        return new Count(
                end.toLocalDate(),
                end.toLocalTime(),
                end.toLocalDate(),
                calendar.isSettled(first, last),
                calendar.skipped(first, last));
    }

    /** The day on which a receipt counts: after the cut-off hour, or on a day not worked, the next working day. */
    public LocalDate receivedOn(LocalDateTime received) {
        LocalDate day = received.toLocalDate();
        boolean late = !received.toLocalTime().isBefore(hours.cutOff());
        return late
                ? calendar.workingDays().plusWorkingDays(day, 1)
                : calendar.workingDays().firstWorkingDayFrom(day);
    }

    private List<SkippedDay> between(LocalDate start, LocalDate end) {
        if (start.equals(end)) {
            return List.of();
        }
        LocalDate first = start.isBefore(end) ? start : end;
        LocalDate last = start.isBefore(end) ? end : start;
        List<SkippedDay> skipped = new ArrayList<>(calendar.skipped(first, last));
        skipped.removeIf(day -> day.date().equals(start));
        skipped.add(new SkippedDay(start, SkippedDay.Why.START, null));
        return skipped;
    }

    private List<SkippedDay> rolledOver(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return List.of();
        }
        return from.isBefore(to) ? calendar.skipped(from, to.minusDays(1)) : calendar.skipped(to.plusDays(1), from);
    }
}
