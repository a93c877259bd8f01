package vn.dondoc.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.local.BusinessClock;
import vn.dondoc.local.system.Installation;
import vn.dondoc.local.system.LocalFailureException;

class ClockCommandTest {
    private static final Instant MACHINE_TIME = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir
    Path folder;

    private BusinessClock clock;

    @BeforeEach
    void setUp() {
        clock = new BusinessClock(folder.resolve("clock-offset"), Clock.fixed(MACHINE_TIME, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2020-13-01T08:00", "2020-09-30T8:00", "+3", "+3w", "3d", "2020-09-31"})
    void wordsThatAreNoTimeAreRefusedWithExamples(String word) {
        assertThatThrownBy(() -> ClockCommand.move(clock, word))
                .isInstanceOf(LocalFailureException.class)
                .hasMessage("\"" + word
                        + "\" is no time: write 2020-09-30T08:00, a step such as +3d, +2h, +30m, or reset.");
    }

    @Test
    void clockIsRefusedWhereNoSystemRuns() {
        assertThatThrownBy(() -> ClockCommand.run(new Installation(folder), List.of()))
                .isInstanceOf(LocalFailureException.class)
                .hasMessageStartingWith("No local system is running here");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-09-30T08:00, 2020-09-30T01:00:00Z",
        "2020-09-30,       2020-09-29T17:00:00Z",
        "+3d,              2026-11-25T03:00:00Z",
        "+2h,              2026-11-22T05:00:00Z",
        "-30m,             2026-11-22T02:30:00Z",
    })
    void timesAreThoseOfVietNam(String word, Instant expected) throws Exception {
        ClockCommand.move(clock, word);

        assertThat(clock.now()).isEqualTo(expected);
    }
}
