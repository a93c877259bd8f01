package vn.dondoc.time;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected dates were counted by hand on the published calendars. */
class WorkingCalendarTest {

    /** Tết 2026 is 14 to 22 February; 2 January is off and made up for on Saturday 10 January. */
    private static final WorkingCalendar YEAR_2026 = WorkingCalendar.of(
            EnumSet.of(SATURDAY, SUNDAY),
            List.of(
                    LocalDate.parse("2026-01-01"),
                    LocalDate.parse("2026-01-02"),
                    LocalDate.parse("2026-02-16"),
                    LocalDate.parse("2026-02-17"),
                    LocalDate.parse("2026-02-18"),
                    LocalDate.parse("2026-02-19"),
                    LocalDate.parse("2026-02-20")),
            List.of(LocalDate.parse("2026-01-10")));

    /** 2 September 2020 was a Wednesday, in 2021 a Thursday with the 3rd off too. */
    private static final WorkingCalendar NATIONAL_DAY = WorkingCalendar.of(
            EnumSet.of(SATURDAY, SUNDAY),
            List.of(LocalDate.parse("2020-09-02"), LocalDate.parse("2021-09-02"), LocalDate.parse("2021-09-03")),
            List.of());

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, true, the Friday before Tet",
        "2026-02-14, false, Saturday",
        "2026-02-16, false, the eve of Tet",
        "2026-02-20, false, the last day off",
        "2026-02-23, true, the Monday after",
        "2026-01-02, false, off in exchange",
        "2026-01-10, true, a Saturday worked in exchange",
        "2026-01-17, false, the next Saturday",
    })
    void daysOffAndMakeUpDaysDifferFromTheirWeek(LocalDate date, boolean worked, String why) {
        assertThat(YEAR_2026.isWorkingDay(date)).as(why).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, 2026-02-23",
        "2026-02-12, 2, 2026-02-23",
        "2026-02-15, 1, 2026-02-23",
        "2026-02-18, 5, 2026-02-27",
        "2026-02-23, -1, 2026-02-13",
        "2026-02-24, -3, 2026-02-12",
        "2026-02-22, -3, 2026-02-11",
        "2025-12-31, 1, 2026-01-05",
        "2026-01-09, 1, 2026-01-10",
        "2026-01-10, 1, 2026-01-12",
        "2026-01-12, -1, 2026-01-10",
        "2026-02-17, 0, 2026-02-17",
    })
    void countsAcrossTetAndExchangedDays(LocalDate date, int n, LocalDate expected) {
        assertThat(YEAR_2026.plusWorkingDays(date, n)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-09-01, 1, 2020-09-03",
        "2020-09-04, -3, 2020-08-31",
        "2020-08-31, 5, 2020-09-08",
        "2021-09-01, 1, 2021-09-06",
        "2021-09-06, -3, 2021-08-30",
        "2021-09-02, -1, 2021-09-01",
    })
    void countsAcrossTheSecondOfSeptember(LocalDate date, int n, LocalDate expected) {
        assertThat(NATIONAL_DAY.plusWorkingDays(date, n)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 2026-02-23, 1",
        "2026-02-14, 2026-02-22, 0",
        "2026-02-23, 2026-02-13, -1",
        "2026-02-09, 2026-02-27, 9",
        "2026-01-09, 2026-01-12, 2",
        "2026-03-02, 2026-03-02, 0",
    })
    void countsTheDaysBetweenWithoutTheFirstAndWithTheLast(LocalDate from, LocalDate to, int expected) {
        assertThat(YEAR_2026.workingDaysBetween(from, to)).isEqualTo(expected);
    }

    @Test
    void rollsToTheNextOrThePreviousWorkingDay() {
        LocalDate tet = LocalDate.parse("2026-02-17");
        assertThat(YEAR_2026.firstWorkingDayFrom(tet)).isEqualTo("2026-02-23");
        assertThat(YEAR_2026.lastWorkingDayThrough(tet)).isEqualTo("2026-02-13");
        LocalDate worked = LocalDate.parse("2026-01-10");
        assertThat(YEAR_2026.firstWorkingDayFrom(worked)).isEqualTo(worked);
        assertThat(YEAR_2026.lastWorkingDayThrough(worked)).isEqualTo(worked);
    }

    @Test
    void dayOffOnAWeekendAndMakeUpDayOnAWeekdayChangeNothing() {
        var calendar = WorkingCalendar.of(
                EnumSet.of(SATURDAY, SUNDAY),
                List.of(LocalDate.parse("2026-03-07")),
                List.of(LocalDate.parse("2026-03-09")));
        assertThat(calendar.workingDaysBetween(LocalDate.parse("2026-03-06"), LocalDate.parse("2026-03-13")))
                .isEqualTo(5);
    }

    @Test
    void weekWithoutWorkingDayIsRefused() {
        Set<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
        assertThatThrownBy(() -> WorkingCalendar.ofWeekend(all)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dayThatIsBothOffAndWorkedIsRefused() {
        List<LocalDate> day = List.of(LocalDate.parse("2026-01-10"));
        assertThatThrownBy(() -> WorkingCalendar.of(EnumSet.of(SUNDAY), day, day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-01-10");
    }
}
