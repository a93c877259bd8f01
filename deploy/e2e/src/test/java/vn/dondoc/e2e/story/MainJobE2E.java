package vn.dondoc.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.e2e.system.PackagedSystem;

/** {@code ./dondoc demo} on its own samples, looked at from outside. */
@Tag("real")
class MainJobE2E implements DemoScenarios {

    private static final Duration DEMO = Duration.ofMinutes(5);

    @TempDir
    private static Path home;

    private static PackagedSystem system;

    private static SpanReceiver spans;

    @BeforeAll
    static void theDemoIsPlayed() throws Exception {
        spans = new SpanReceiver();
        system = new PackagedSystem(home);
        system.set("OTEL_EXPORTER_OTLP_ENDPOINT", spans.endpoint());
        system.set("OTEL_BSP_SCHEDULE_DELAY", "200");
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
        spans.close();
    }

    @Test
    void oneTraceLeadsFromTheIssueToTheNoticeAndTheMail() {
        List<String> issue = List.of(
                "task-service: send dondoc.assignment-events.v1",
                "task-service: POST /api/v1/directives/{id}/issuance");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(spans.paths())
                        .contains(before("notification-service: process dondoc.assignment-events.v1", issue))
                        .contains(before("notification-service: send dondoc.notice-events.v1", issue))
                        .contains(before("notification-service: send mail", issue))
                        .contains(List.of(
                                "task-service: process dondoc.directive-events.v1",
                                "document-service: send dondoc.directive-events.v1",
                                "document-service: POST /api/v1/directives")));
    }

    private static List<String> before(String last, List<String> path) {
        return Stream.concat(Stream.of(last), path.stream()).toList();
    }

    @Override
    public PackagedSystem system() {
        return system;
    }
}
