package vn.dondoc.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.e2e.system.PackagedSystem;

/** {@code ./dondoc demo} on its own samples, looked at from outside. */
@Tag("real")
class MainJobE2E implements DemoScenarios {

    private static final Duration DEMO = Duration.ofMinutes(5);

    @TempDir
    private static Path home;

    private static PackagedSystem system;

    @BeforeAll
    static void theDemoIsPlayed() throws Exception {
        system = new PackagedSystem(home);
        system.run("demo");
        system.awaitLine("Ctrl-C stops everything.", DEMO);
    }

    @AfterAll
    static void ctrlCStopsAllOfIt() throws InterruptedException {
        List<Long> pids = List.of(
                system.pid("postgres"),
                system.pid("kafka"),
                system.pid("document-service"),
                system.pid("task-service"),
                system.pid("notification-service"));
        assertThat(system.stop()).isZero();
        assertThat(pids)
                .noneMatch(pid ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent());
        system.close();
    }

    @Override
    public PackagedSystem system() {
        return system;
    }
}
