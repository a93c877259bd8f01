package vn.dondoc.task.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportingPeriodTest {

    @Test
    void periodsOfTheCalendar() {
        assertPeriod("2020-02", 31, "2020-02-01", "2020-02-29");
        assertPeriod("2020-Q1", 31, "2020-01-01", "2020-03-31");
        assertPeriod("2020-H2", 31, "2020-07-01", "2020-12-31");
        assertPeriod("2020-M9", 31, "2020-01-01", "2020-09-30");
        assertPeriod("2020", 31, "2020-01-01", "2020-12-31");
    }

    /** NĐ 09/2019/NĐ-CP: a month from the 15th of the one before through the 14th. */
    @Test
    void periodsThatEndOnTheFourteenth() {
        assertPeriod("2020-01", 14, "2019-12-15", "2020-01-14");
        assertPeriod("2020-Q2", 14, "2020-03-15", "2020-06-14");
        assertPeriod("2020-H1", 14, "2019-12-15", "2020-06-14");
        assertPeriod("2020-H2", 14, "2020-06-15", "2020-12-14");
        assertPeriod("2020", 14, "2019-12-15", "2020-12-14");
    }

    @Test
    void aMonthWithFewerDaysEndsWithItsLast() {
        assertPeriod("2021-02", 30, "2021-01-31", "2021-02-28");
        assertPeriod("2021-03", 30, "2021-03-01", "2021-03-30");
    }

    @Test
    void whatNamesNoPeriod() {
        for (String name :
                List.of("", "2020-00", "2020-13", "2020-Q5", "2020-H3", "2020-M6", "20", "2020-9", "tháng 9")) {
            assertThat(ReportingPeriod.named(name, 31)).as(name).isEmpty();
        }
    }

    private static void assertPeriod(String name, int monthEndsOn, String from, String to) {
        assertThat(ReportingPeriod.named(name, monthEndsOn))
                .as(name)
                .contains(new ReportingPeriod(LocalDate.parse(from), LocalDate.parse(to)));
    }
}
