package vn.dondoc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessClockTest {
    private static final Instant MACHINE_TIME = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir
    Path folder;

    private Path file;
    private BusinessClock clock;

    @BeforeEach
    void setUp() {
        file = folder.resolve("clock-offset");
        clock = new BusinessClock(file, Clock.fixed(MACHINE_TIME, ZoneOffset.UTC));
    }

    @Test
    void unreadableOffsetIsNamedWithItsFile() throws Exception {
        Files.writeString(file, "two days");

        assertThatThrownBy(clock::now)
                .isInstanceOf(IOException.class)
                .hasMessage(file + " holds \"two days\", which is no duration. Delete it.");
    }

    @Test
    void withoutAFileBusinessTimeIsTheMachinesTime() throws Exception {
        assertThat(clock.now()).isEqualTo(MACHINE_TIME);
    }

    @Test
    void settingTheClockWritesTheDistanceToTheMachinesTime() throws Exception {
        clock.set(Instant.parse("2026-11-20T03:00:00Z"));

        assertThat(file).hasContent("PT-48H");
        assertThat(clock.now()).isEqualTo(Instant.parse("2026-11-20T03:00:00Z"));
    }

    @Test
    void stepsAddUp() throws Exception {
        clock.advance(Duration.ofDays(3));
        clock.advance(Duration.ofMinutes(-30));

        assertThat(file).hasContent("PT71H30M");
    }

    @Test
    void resetReturnsToTheMachinesTime() throws Exception {
        clock.advance(Duration.ofDays(3));

        clock.reset();

        assertThat(clock.now()).isEqualTo(MACHINE_TIME);
        assertThat(file).doesNotExist();
    }

    @Test
    void readerNeverSeesAHalfWrittenOffset() throws Exception {
        clock.advance(Duration.ofHours(1));
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; i < 500; i++) {
                    clock.advance(Duration.ofSeconds(1));
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            } finally {
                done.set(true);
            }
        });

        Duration last = Duration.ZERO;
        while (!done.get()) {
            Duration seen = clock.offset();
            assertThat(seen).isGreaterThanOrEqualTo(last).isGreaterThanOrEqualTo(Duration.ofHours(1));
            last = seen;
        }

        writer.join();
        assertThat(clock.offset()).isEqualTo(Duration.ofSeconds(3600 + 500));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
