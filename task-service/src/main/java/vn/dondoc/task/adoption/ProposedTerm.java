package vn.dondoc.task.adoption;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.deadline.DeadlineRequest;
import vn.dondoc.task.deadline.DeadlineRequest.AfterSpan;
import vn.dondoc.task.deadline.DeadlineRequest.Anchor;
import vn.dondoc.task.deadline.DeadlineRequest.AtEvent;
import vn.dondoc.task.deadline.DeadlineRequest.Every;
import vn.dondoc.task.deadline.DeadlineRequest.InPeriod;
import vn.dondoc.task.deadline.DeadlineRequest.Undated;
import vn.dondoc.task.proposal.ProposedBreakdown;
import vn.dondoc.text.NameKey;
import vn.dondoc.time.CalendarPeriod;
import vn.dondoc.time.Recurrence;
import vn.dondoc.time.Span;

/** A proposed deadline as drafting takes it. */
final class ProposedTerm {

    private static final int LONGEST_PHRASE = 500;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private static final Pattern PART_OF_YEAR = Pattern.compile("(\\d{4})-[QH](\\d)");
    private static final Pattern DAYS = Pattern.compile("P(\\d{1,3})D");
    private static final Pattern PERIOD = Pattern.compile("P(\\d{1,2})([WMY])(?:@(\\d{1,2}))?");

    /** Of documents that count from their own date and not from their receipt: art. 148 of the Civil Code leaves it to them. */
    private static final String FROM_ISSUE = NameKey.of("ban hành").value();

    private static final String FROM_SIGNATURE = NameKey.of("ký").value();

    private ProposedTerm() {}

    /** Empty if it is none. */
    static Optional<DeadlineRequest> of(ProposedBreakdown.Deadline deadline, double confidence, ZoneId zone) {
        String phrase = deadline.phrase();
        DeadlineRequest bare = switch (deadline.kind()) {
            case "date" -> on(LocalDate.parse(value(deadline)));
            case "datetime" ->
                at(LocalDateTime.parse(value(deadline)).atZone(zone).toOffsetDateTime());
            case "month" -> month(YearMonth.parse(value(deadline)));
            case "quarter" -> partOfYear(CalendarPeriod.Unit.QUARTER, value(deadline));
            case "half" -> partOfYear(CalendarPeriod.Unit.HALF_YEAR, value(deadline));
            case "year" ->
                in(CalendarPeriod.Unit.YEAR, Year.parse(value(deadline)).getValue(), null);
            case "workingDays" -> workingDays(value(deadline), phrase);
            case "recurring" -> recurring(deadline.value());
            case "event" -> event(Objects.requireNonNullElse(phrase, Objects.toString(deadline.value(), "?")));
            case "immediate" -> undated(Undated.IMMEDIATE);
            case "continuing" -> undated(Undated.CONTINUING);
            default -> null;
        };
        return Optional.ofNullable(bare).map(term -> worded(term, deadline, confidence));
    }

    private static String value(ProposedBreakdown.Deadline deadline) {
        if (deadline.value() == null) {
            throw new DateTimeException("a " + deadline.kind() + " without a value");
        }
        return deadline.value();
    }

    private static DeadlineRequest on(LocalDate day) {
        requireWithinCalendar(day.getYear());
        return new DeadlineRequest(day, null, null);
    }

    private static DeadlineRequest at(OffsetDateTime instant) {
        requireWithinCalendar(instant.getYear());
        return new DeadlineRequest(null, instant, null);
    }

    private static DeadlineRequest month(YearMonth month) {
        return in(CalendarPeriod.Unit.MONTH, month.getYear(), month.getMonthValue());
    }

    private static DeadlineRequest partOfYear(CalendarPeriod.Unit unit, String value) {
        Matcher part = PART_OF_YEAR.matcher(value);
        if (!part.matches()) {
            throw new DateTimeException("no part of a year: " + value);
        }
        return in(unit, Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)));
    }

    private static DeadlineRequest in(CalendarPeriod.Unit unit, int year, @Nullable Integer number) {
        requireWithinCalendar(year);
        return of(new InPeriod(unit, year, number, null), null, null, null, null);
    }

    private static DeadlineRequest workingDays(String value, @Nullable String phrase) {
        Matcher days = DAYS.matcher(value);
        if (!days.matches()) {
            throw new DateTimeException("no number of days: " + value);
        }
        String key = NameKey.of(phrase == null ? "" : phrase).value() + " ";
        Anchor from = key.contains(FROM_ISSUE + " ") || key.contains(" " + FROM_SIGNATURE + " ")
                ? Anchor.ISSUED
                : Anchor.RECEIVED;
        AfterSpan span = new AfterSpan(Integer.parseInt(days.group(1)), Span.Unit.WORKING_DAY, from, null, null);
        return of(null, span, null, null, null);
    }

    /** By the last day of each period, unless a day is said. What comes in no period we keep goes on without a day. */
    private static DeadlineRequest recurring(@Nullable String value) {
        Matcher period = PERIOD.matcher(value == null ? "" : value);
        Recurrence.Unit unit = period.matches() ? unit(Integer.parseInt(period.group(1)), period.group(2)) : null;
        if (unit == null) {
            return undated(Undated.CONTINUING);
        }
        boolean week = unit == Recurrence.Unit.WEEK;
        int day = period.group(3) != null ? Integer.parseInt(period.group(3)) : week ? 5 : 31;
        int last = week ? 7 : 31;
        return of(null, null, null, new Every(unit, null, Math.clamp(day, 1, last)), null);
    }

    private static Recurrence.@Nullable Unit unit(int length, String of) {
        return switch (length + of) {
            case "1W" -> Recurrence.Unit.WEEK;
            case "1M" -> Recurrence.Unit.MONTH;
            case "3M" -> Recurrence.Unit.QUARTER;
            case "6M" -> Recurrence.Unit.HALF_YEAR;
            case "12M", "1Y" -> Recurrence.Unit.YEAR;
            default -> null;
        };
    }

    private static DeadlineRequest event(String name) {
        return of(null, null, new AtEvent(cut(name), null), null, null);
    }

    private static DeadlineRequest undated(Undated why) {
        return of(null, null, null, null, why);
    }

    private static DeadlineRequest of(
            @Nullable InPeriod period,
            @Nullable AfterSpan span,
            @Nullable AtEvent event,
            @Nullable Every every,
            @Nullable Undated undated) {
        return new DeadlineRequest(null, null, null, null, period, span, event, every, undated, null, null);
    }

    private static DeadlineRequest worded(
            DeadlineRequest term, ProposedBreakdown.Deadline deadline, double confidence) {
        return new DeadlineRequest(
                term.on(),
                term.at(),
                deadline.phrase() == null ? null : cut(deadline.phrase()),
                deadline.inclusive() ? null : Boolean.TRUE,
                term.period(),
                term.span(),
                term.event(),
                term.every(),
                term.undated(),
                null,
                confidence);
    }

    /** The term alone, so that two can be compared; null if it says that there is none. */
    static @Nullable DeadlineRequest bare(@Nullable DeadlineRequest term) {
        if (term == null || term.undated() == Undated.NONE) {
            return null;
        }
        OffsetDateTime at = term.at();
        return new DeadlineRequest(
                term.on(),
                at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC),
                null,
                null,
                term.period(),
                term.span(),
                term.event(),
                term.every(),
                term.undated(),
                null,
                null);
    }

    private static String cut(String phrase) {
        return phrase.length() <= LONGEST_PHRASE ? phrase : phrase.substring(0, LONGEST_PHRASE);
    }

    private static void requireWithinCalendar(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("no year of our calendars: " + year);
        }
    }
}
