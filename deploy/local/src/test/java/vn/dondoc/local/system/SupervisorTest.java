package vn.dondoc.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.local.FreePorts;
import vn.dondoc.local.process.JavaProgram;

@Tag("real")
class SupervisorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final Supervisor supervisor = new Supervisor(said::add);
    private int port;
    private ServiceProcess process;

    @BeforeEach
    void prepare() throws Exception {
        port = FreePorts.next();
        process = process(program("200"));
    }

    @AfterEach
    void end() {
        supervisor.stopWatching();
        process.kill();
    }

    @Test
    void processThatEndsWhileItStartsIsNamedWithTheEndOfItsLog() throws Exception {
        process = process(List.of("sh", "-c", "echo no such schema; exit 1"));
        process.start();

        assertThatThrownBy(() -> process.awaitReady(PATIENCE))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("sample-service ended while it started")
                .hasMessageContaining("no such schema");
    }

    @Test
    void processThatDiesAgainAndAgainIsGivenMoreAndMoreTime() throws Exception {
        process = process(List.of("sh", "-c", "echo started"));
        process.start();

        supervisor.watch(process);
        Thread.sleep(2_000);

        // At 0, 0.25, 0.75 and 1.75 s, and not hundreds of times.
        assertThat(Files.readAllLines(folder.resolve("log"))).hasSizeBetween(2, 5);
    }

    @Test
    void processThatLivesButIsNotReadyIsLeftAlone() throws Exception {
        process = process(program("503"));
        process.start();
        long pid = process.pid();
        supervisor.watch(process);

        assertThatThrownBy(() -> process.awaitReady(Duration.ofSeconds(2)))
                .hasMessageStartingWith("sample-service was not ready within 2 s");
        assertThat(process.pid()).isEqualTo(pid);
        assertThat(said).isEmpty();
    }

    @Test
    void killedProcessIsStartedAgainAndSaidInOneLine() throws Exception {
        process.start();
        process.awaitReady(PATIENCE);
        supervisor.watch(process);

        process.kill();

        String line = said.poll(30, TimeUnit.SECONDS);
        assertThat(line).isEqualTo("sample-service died; started again as pid " + process.pid() + ".");
        process.awaitReady(PATIENCE);
        assertThat(said).isEmpty();
    }

    @Test
    void adoptedProcessIsStartedAgainToo() throws Exception {
        ServiceProcess earlier = process(program("200"));
        earlier.start();
        assertThat(process.adopt()).isTrue();
        assertThat(process.pid()).isEqualTo(earlier.pid());
        supervisor.watch(process);

        earlier.kill();

        assertThat(said.poll(30, TimeUnit.SECONDS)).startsWith("sample-service died; started again as pid");
    }

    @Test
    void processWhosePidWasGivenToAnotherIsNotAdopted() throws Exception {
        Files.writeString(folder.resolve("pid"), ProcessHandle.current().pid() + " 2020-01-01T00:00:00Z");

        assertThat(process.adopt()).isFalse();
    }

    @Test
    void nothingIsStartedOnceTheSupervisorStops() throws Exception {
        process.start();
        process.awaitReady(PATIENCE);
        supervisor.watch(process);

        supervisor.stopWatching();
        process.stop();

        assertThat(said.poll(1, TimeUnit.SECONDS)).isNull();
        assertThat(process.isAlive()).isFalse();
    }

    private List<String> program(String status) {
        return JavaProgram.ofClass(
                List.of(), JavaProgram.classPath(), ReadyProgram.class.getName(), String.valueOf(port), status);
    }

    private ServiceProcess process(List<String> command) {
        return new ServiceProcess(new ServiceProcess.Launch(
                "sample-service",
                command,
                Map.of(),
                URI.create("http://127.0.0.1:" + port + "/q/health/ready"),
                folder.resolve("log"),
                folder.resolve("pid")));
    }
}
