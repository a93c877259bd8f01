package vn.dondoc.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.local.BusinessClock;

class DemoTimeTest {
    @TempDir
    Path folder;

    @Test
    void clockThatNobodySetIsMovedBackToTheFirstDocument() throws Exception {
        DemoTime time = time();

        time.moveTo(LocalDate.of(2020, 9, 7));

        assertThat(time.now()).isEqualTo(LocalDateTime.of(2020, 9, 7, 9, 0));
    }

    @Test
    void clockIsNeverMovedBackAgain() throws Exception {
        DemoTime time = time();
        time.moveTo(LocalDate.of(2020, 9, 30));

        time.moveTo(LocalDate.of(2020, 9, 7));

        assertThat(time.now()).isEqualTo(LocalDateTime.of(2020, 9, 30, 9, 0));
    }

    @Test
    void weekdaysLeaveOutTheWeekendBothWays() {
        LocalDate friday = LocalDate.of(2020, 9, 4);

        assertThat(DemoTime.weekdaysAfter(friday, 1)).isEqualTo("2020-09-07");
        assertThat(DemoTime.weekdaysAfter(friday, 8)).isEqualTo("2020-09-16");
        assertThat(DemoTime.weekdaysAfter(LocalDate.of(2020, 9, 7), -3)).isEqualTo("2020-09-02");
        assertThat(DemoTime.weekdaysAfter(friday, 0)).isEqualTo("2020-09-04");
    }

    private DemoTime time() {
        Clock machine = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
        return new DemoTime(new BusinessClock(folder.resolve("clock-offset"), machine));
    }
}
