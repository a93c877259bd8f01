package vn.dondoc.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 1, 20, 2026-09-07, 2026-09-20",
        "MONTH, 1, 20, 2026-09-20, 2026-10-20",
        "MONTH, 1, 31, 2026-01-31, 2026-02-28",
        "MONTH, 1, 31, 2026-02-28, 2026-03-31",
        "QUARTER, 3, 15, 2026-03-15, 2026-06-15",
        "QUARTER, 1, 5, 2026-03-15, 2026-04-05",
        "HALF_YEAR, 6, 14, 2026-06-13, 2026-06-14",
        "HALF_YEAR, 6, 14, 2026-06-14, 2026-12-14",
        "YEAR, 12, 14, 2026-12-14, 2027-12-14",
        "YEAR, 2, 29, 2026-03-01, 2027-02-28",
        "WEEK, 1, 5, 2026-09-07, 2026-09-11",
        "WEEK, 1, 5, 2026-09-11, 2026-09-18",
    })
    void nextDayLiesBehindTheDate(Recurrence.Unit unit, int month, int day, LocalDate date, LocalDate expected) {
        assertThat(new Recurrence(unit, month, day).firstAfter(date)).isEqualTo(expected);
    }

    @Test
    void monthOrDayThePeriodDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> new Recurrence(Recurrence.Unit.QUARTER, 4, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Recurrence(Recurrence.Unit.WEEK, 1, 8))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
