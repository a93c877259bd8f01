package vn.dondoc.time;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.time.CalendarDay.Kind;
import vn.dondoc.time.CalendarPeriod.Part;
import vn.dondoc.time.Span.Direction;

/** Expected days and hours were counted by hand on the calendar of 2026. */
class CounterTest {

    private static final OfficeCalendar NATIONAL = OfficeCalendar.of(
            "national",
            EnumSet.of(SATURDAY, SUNDAY),
            Stream.concat(
                            Stream.of("2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20")
                                    .map(day -> new CalendarDay(LocalDate.parse(day), Kind.OFF, "Tết Nguyên đán")),
                            Stream.of(
                                    new CalendarDay(LocalDate.parse("2026-01-02"), Kind.OFF, "Nghỉ hoán đổi"),
                                    new CalendarDay(LocalDate.parse("2026-01-10"), Kind.WORK, "Làm bù")))
                    .toList(),
            List.of(2026));

    private static final WorkingHours HOURS =
            WorkingHours.of(WorkingHours.shifts("07:00-11:00, 13:00-17:00"), LocalTime.of(16, 30));

    private static final Counter COUNTER = new Counter(NATIONAL, HOURS);

    private static Count span(String start, int length, Span.Unit unit, Direction direction, RollRule roll) {
        return COUNTER.span(LocalDate.parse(start), new Span(length, unit, direction), roll);
    }

    @Test
    void explanationNamesEachDaySkippedAndWhy() {
        Count count = span("2026-02-12", 3, Span.Unit.WORKING_DAY, Direction.AFTER, RollRule.FORWARD);

        assertThat(count.lastDay()).isEqualTo("2026-02-24");
        assertThat(count.settled()).isTrue();
        assertThat(count.skipped())
                .extracting(day -> day.date().getDayOfMonth() + " " + day.why() + " " + day.name())
                .containsExactly(
                        "12 START null",
                        "14 WEEKEND null",
                        "15 WEEKEND null",
                        "16 DAY_OFF Tết Nguyên đán",
                        "17 DAY_OFF Tết Nguyên đán",
                        "18 DAY_OFF Tết Nguyên đán",
                        "19 DAY_OFF Tết Nguyên đán",
                        "20 DAY_OFF Tết Nguyên đán",
                        "21 WEEKEND null",
                        "22 WEEKEND null");
    }

    @Test
    void threeWorkingDaysBeforeTheSessionCountsBackAndSkipsTheSameDays() {
        Count count = span("2026-02-24", 3, Span.Unit.WORKING_DAY, Direction.BEFORE, RollRule.BACK);

        assertThat(count.lastDay()).isEqualTo("2026-02-12");
        assertThat(count.skipped())
                .hasSize(10)
                .last()
                .isEqualTo(new SkippedDay(LocalDate.parse("2026-02-24"), SkippedDay.Why.START, null));
    }

    @ParameterizedTest
    @CsvSource({
        // Day terms end at the end of the corresponding day; a month without the day ends on its last.
        "2026-01-31, 1, MONTH, AFTER, NONE, 2026-02-28",
        "2026-01-31, 1, MONTH, AFTER, FORWARD, 2026-03-02",
        "2026-01-31, 1, MONTH, AFTER, BACK, 2026-02-27",
        "2024-02-29, 1, YEAR, AFTER, NONE, 2025-02-28",
        "2026-02-03, 2, WEEK, AFTER, FORWARD, 2026-02-23",
        "2026-02-03, 2, WEEK, AFTER, BACK, 2026-02-13",
        "2026-02-03, 10, DAY, AFTER, FORWARD, 2026-02-13",
        "2026-02-27, 10, DAY, BEFORE, BACK, 2026-02-13",
        "2026-02-27, 10, DAY, BEFORE, NONE, 2026-02-17",
        // The make-up Saturday is a working day like any other.
        "2026-01-08, 2, WORKING_DAY, AFTER, NONE, 2026-01-10",
    })
    void otherUnitsEndOnTheCorrespondingDayAndRoll(
            String start, int length, Span.Unit unit, Direction direction, RollRule roll, LocalDate expected) {
        assertThat(span(start, length, unit, direction, roll).lastDay()).isEqualTo(expected);
    }

    @Test
    void countThroughAYearNotConfirmedIsProvisional() {
        assertThat(span("2026-12-28", 5, Span.Unit.WORKING_DAY, Direction.AFTER, RollRule.NONE)
                        .settled())
                .isFalse();
        assertThat(span("2026-12-21", 5, Span.Unit.WORKING_DAY, Direction.AFTER, RollRule.NONE)
                        .settled())
                .isTrue();
        // Printed dates depend on no calendar.
        assertThat(COUNTER.day(LocalDate.parse("2031-03-01"), RollRule.NONE).settled())
                .isTrue();
        assertThat(COUNTER.day(LocalDate.parse("2031-03-03"), RollRule.FORWARD).settled())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2, END, 2026-02-28",
        "MONTH, 2, MIDDLE, 2026-02-15",
        "MONTH, 9, START, 2026-09-01",
        "QUARTER, 1, END, 2026-03-31",
        "QUARTER, 3, START, 2026-07-01",
        "HALF_YEAR, 1, END, 2026-06-30",
        "HALF_YEAR, 2, END, 2026-12-31",
        "YEAR, 1, START, 2026-01-01",
        "YEAR, 1, MIDDLE, 2026-06-30",
        "YEAR, 1, END, 2026-12-31",
    })
    void pointsOfMonthsAndYearsAreThoseOfTheCivilCode(
            CalendarPeriod.Unit unit, int number, Part part, LocalDate expected) {
        assertThat(new CalendarPeriod(unit, 2026, number).point(part)).isEqualTo(expected);
    }

    @Test
    void periodsFollowEachOtherOverTheYear() {
        assertThat(new CalendarPeriod(CalendarPeriod.Unit.QUARTER, 2026, 4).next())
                .isEqualTo(new CalendarPeriod(CalendarPeriod.Unit.QUARTER, 2027, 1));
        assertThatThrownBy(() -> new CalendarPeriod(CalendarPeriod.Unit.QUARTER, 2026, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12T16:29, 2026-02-12, just in time",
        "2026-02-12T16:30, 2026-02-13, after the cut-off",
        "2026-02-13T16:45, 2026-02-23, Friday evening before Tet",
        "2026-02-17T09:00, 2026-02-23, in Tet",
        "2026-01-09T16:45, 2026-01-10, the Saturday is worked",
    })
    void receiptAfterTheCutOffCountsOnTheNextWorkingDay(LocalDateTime received, LocalDate expected, String why) {
        assertThat(COUNTER.receivedOn(received)).as(why).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12T08:00, 2, AFTER, 2026-02-12T10:00",
        "2026-02-12T10:00, 2, AFTER, 2026-02-12T14:00",
        "2026-02-12T09:00, 2, AFTER, 2026-02-12T11:00",
        "2026-02-13T16:45, 1, AFTER, 2026-02-23T07:45",
        "2026-02-13T07:00, 8, AFTER, 2026-02-13T17:00",
        "2026-02-13T07:00, 9, AFTER, 2026-02-23T08:00",
        "2026-02-17T12:00, 24, AFTER, 2026-02-25T17:00",
        "2026-02-23T07:45, 1, BEFORE, 2026-02-13T16:45",
        "2026-02-23T14:00, 2, BEFORE, 2026-02-23T10:00",
        "2026-02-23T12:00, 4, BEFORE, 2026-02-23T07:00",
        "2026-02-17T12:00, 0, AFTER, 2026-02-17T12:00",
    })
    void workingHoursAreNotDaysAndStopAtTheShiftsEnd(
            LocalDateTime start, int hours, Direction direction, LocalDateTime expected) {
        Count count = COUNTER.hours(start, new Span(hours, Span.Unit.WORKING_HOUR, direction));
        assertThat(count.lastDay()).isEqualTo(expected.toLocalDate());
        assertThat(count.hour()).isEqualTo(expected.toLocalTime());
    }

    @Test
    void officesOwnDaysWinOverTheNationalOnes() {
        OfficeCalendar own = NATIONAL.differingBy(
                "H12.07",
                List.of(
                        new CalendarDay(LocalDate.parse("2026-02-20"), Kind.WORK, "Trực Tết"),
                        new CalendarDay(LocalDate.parse("2026-03-09"), Kind.OFF, "Ngày truyền thống")));

        assertThat(own.id()).isEqualTo("H12.07");
        assertThat(own.workingDays().isWorkingDay(LocalDate.parse("2026-02-20")))
                .isTrue();
        assertThat(own.workingDays().isWorkingDay(LocalDate.parse("2026-03-09")))
                .isFalse();
        assertThat(own.workingDays().isWorkingDay(LocalDate.parse("2026-02-19")))
                .isFalse();
        assertThat(NATIONAL.workingDays().isWorkingDay(LocalDate.parse("2026-03-09")))
                .isTrue();
    }

    @Test
    void nonsenseIsRefused() {
        var day = new CalendarDay(LocalDate.parse("2026-01-02"), Kind.OFF, "x");
        assertThatThrownBy(() -> OfficeCalendar.of("x", Set.of(SUNDAY), List.of(day, day), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(-1, Span.Unit.DAY, Direction.AFTER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(1001, Span.Unit.DAY, Direction.AFTER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkingHours.of(WorkingHours.shifts("13:00-17:00,07:00-11:00"), LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> COUNTER.span(
                        LocalDate.parse("2026-01-05"),
                        new Span(1, Span.Unit.WORKING_HOUR, Direction.AFTER),
                        RollRule.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
