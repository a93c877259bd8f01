package vn.dondoc.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.e2e.system.PackagedSystem;
import vn.dondoc.e2e.system.Truth;

/** Kill -9 of every process while the demo plays: each comes back by itself, the demo goes on, and its end is the same. */
@Tag("real")
@Tag("long")
class KillE2E {

    private static final Duration STEP = Duration.ofMinutes(3);
    private static final Duration BACK = Duration.ofSeconds(90);

    @TempDir
    private Path home;

    @Test
    void everyProcessComesBackAndTheTruthHolds() throws Exception {
        try (PackagedSystem system = new PackagedSystem(home)) {
            system.run("demo");
            killAfter(system, "12/CT-UBND", "document-service");
            killAfter(system, "615/TB-VP", "task-service");
            killAfter(system, "196/KH-UBND", "kafka");
            killAfter(system, "2788/QĐ-UBND", "postgres");
            killAfter(system, "5862/UBND-NNTN", "notification-service");
            system.awaitLine("Ctrl-C stops everything.", Duration.ofMinutes(6));
            Truth.holdsIn(system);
            assertThat(system.count("tasks", "assignments where state <> 'DRAFT'"))
                    .isEqualTo(149);
        }
    }

    private static void killAfter(PackagedSystem system, String line, String process) throws InterruptedException {
        system.awaitLine(line, STEP);
        long before = system.pid(process);
        system.kill(process);
        await().atMost(BACK).ignoreExceptions().until(() -> system.pid(process) != before);
    }
}
