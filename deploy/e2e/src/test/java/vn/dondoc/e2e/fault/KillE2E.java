package vn.dondoc.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.e2e.system.PackagedSystem;
import vn.dondoc.e2e.system.Truth;

/** Kill -9 of every process while the demo plays: each comes back by itself, nothing is lost, no notice comes twice. */
@Tag("real")
class KillE2E {

    private static final Duration STEP = Duration.ofMinutes(3);
    private static final Duration BACK = Duration.ofSeconds(90);
    private static final List<String> ALL =
            List.of("postgres", "kafka", "document-service", "task-service", "notification-service");

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

            theSupervisorIsKilledAndTakesItsChildrenOver(system);
            assertThat(system.stop()).isZero();

            startedAgainItHasKeptAll(system);
        }
    }

    private static void killAfter(PackagedSystem system, String line, String process) throws InterruptedException {
        system.awaitLine(line, STEP);
        long before = system.pid(process);
        system.kill(process);
        await().atMost(BACK).ignoreExceptions().until(() -> system.pid(process) != before);
    }

    private static void theSupervisorIsKilledAndTakesItsChildrenOver(PackagedSystem system) {
        List<Long> children = ALL.stream().map(system::pid).toList();
        system.supervisor().destroyForcibly();
        system.awaitLine("The supervisor was killed; it is started again.", BACK);
        await().atMost(STEP)
                .until(() -> system.output().stream()
                                .filter(line -> line.contains("Ctrl-C stops everything."))
                                .count()
                        == 2);
        assertThat(ALL.stream().map(system::pid).toList()).isEqualTo(children);
        assertThat(system.count("tasks", "tasks")).isEqualTo(36);
    }

    private static void startedAgainItHasKeptAll(PackagedSystem system) throws Exception {
        system.run("up");
        // How soon depends on what else the machine does; the line goes to the report.
        System.getLogger("e2e").log(System.Logger.Level.INFO, system.awaitLine("ready in", STEP));
        assertThat(system.count("documents", "directives")).isEqualTo(8);
        Truth.holdsIn(system);
    }
}
