package vn.dondoc.time.lunar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.time.CalendarDay;

/** Expected days are those of the published calendars of past years. */
class ProposedHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2020, 2020-01-25, 2020-04-02",
        "2021, 2021-02-12, 2021-04-21",
        "2022, 2022-02-01, 2022-04-10",
        "2023, 2023-01-22, 2023-04-29",
        "2024, 2024-02-10, 2024-04-18",
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
    })
    void lunarDaysFallWhereTheyFell(int year, LocalDate tet, LocalDate ancestorsDay) {
        assertThat(ProposedHolidays.tet(year)).isEqualTo(tet);
        assertThat(ProposedHolidays.ancestorsDay(year)).isEqualTo(ancestorsDay);
    }

    @Test
    void proposalForTwentyTwentySixIsWhatWasDecidedButForTheSwap() {
        assertThat(ProposedHolidays.of(2026))
                .extracting(day -> day.date() + " " + day.name())
                .containsExactly(
                        "2026-01-01 Tết Dương lịch",
                        "2026-02-16 Tết Nguyên đán",
                        "2026-02-17 Tết Nguyên đán",
                        "2026-02-18 Tết Nguyên đán",
                        "2026-02-19 Tết Nguyên đán",
                        "2026-02-20 Tết Nguyên đán",
                        "2026-04-27 Giỗ Tổ Hùng Vương (bù)",
                        "2026-04-30 Ngày Chiến thắng",
                        "2026-05-01 Quốc tế Lao động",
                        "2026-09-01 Quốc khánh",
                        "2026-09-02 Quốc khánh");
    }

    @Test
    void holidaysOfAWeekendAreMadeUpForOnDaysOfTheirOwn() {
        // In 2022, 30 April was a Saturday, 1 May and 10 April (Giỗ Tổ) Sundays.
        assertThat(ProposedHolidays.of(2022))
                .extracting(CalendarDay::date)
                .contains(LocalDate.of(2022, 4, 11), LocalDate.of(2022, 5, 2), LocalDate.of(2022, 5, 3))
                .doesNotContain(LocalDate.of(2022, 4, 30));
    }

    @Test
    void yearBeyondTheLunarTablesIsRefused() {
        assertThatThrownBy(() -> ProposedHolidays.of(2100)).isInstanceOf(IllegalArgumentException.class);
    }
}
