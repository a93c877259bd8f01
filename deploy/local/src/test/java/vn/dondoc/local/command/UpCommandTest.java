package vn.dondoc.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.local.process.ChildProcess;
import vn.dondoc.local.process.JavaProgram;
import vn.dondoc.local.system.LocalPorts;

/** The command in a JVM of its own, as {@code ./dondoc} runs it, without the services. */
@Tag("real")
class UpCommandTest {
    @TempDir
    Path root;

    private LocalPorts ports;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void shareUnpackedPrograms() throws Exception {
        // Below the ports that the system gives to connections: no other test is given one of ours.
        ports = new LocalPorts(new Random().nextInt(3_000, 13_500));
        Path unpacked = Path.of("target/postgresql").toAbsolutePath();
        Files.createDirectories(root.resolve(".dondoc"));
        Files.createDirectories(unpacked);
        Files.createSymbolicLink(root.resolve(".dondoc/postgresql"), unpacked);
    }

    @AfterEach
    void killWhatIsLeft() throws Exception {
        for (Process process : started) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
        for (String name : List.of("data/postgres", "data/kafka")) {
            ChildProcess.find(root.resolve(".dondoc").resolve(name + ".pid")).ifPresent(ChildProcess::kill);
        }
    }

    @Test
    void takenPortStopsTheStartBeforeAnythingRuns() throws Exception {
        try (ServerSocket other = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
            Process up = up("first");

            assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(up.exitValue()).isEqualTo(1);
            assertThat(output("first"))
                    .containsExactly(
                            "Port " + other.getLocalPort()
                                    + ", which Kafka needs, is taken: stop what uses it, or move all ports with --port-offset N.");
        }
    }

    @Test
    void systemStartsRefusesASecondAndStopsCleanly() throws Exception {
        Process up = up("first");
        awaitReady("first");

        Process second = up("second", "--fresh");
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(output("second")).hasSize(1).first().asString().startsWith("Dondoc is already running here");
        up.destroy();
        assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(output("first").stream().filter(line -> line.matches("ready in \\d+ s")))
                .hasSize(1);
        assertThat(output("first").getLast()).isEqualTo("Stopped.");
        assertThat(pidFileOf("postgres")).isEmpty();
        assertThat(pidFileOf("kafka")).isEmpty();
    }

    @Test
    void supervisorAfterAKilledOneTakesTheRunningProcessesOverAndAFreshOneStopsAndForgetsThem() throws Exception {
        Process first = up("first");
        awaitReady("first");
        long postgres = pidFileOf("postgres").getFirst();
        long kafka = pidFileOf("kafka").getFirst();
        sql("CREATE TABLE kept (word text)");

        first.destroyForcibly().waitFor();
        Process second = up("second");
        awaitReady("second");

        assertThat(output("second")).contains("Taken over, still running: PostgreSQL, Kafka.");
        assertThat(pidFileOf("postgres")).containsExactly(postgres);
        assertThat(pidFileOf("kafka")).containsExactly(kafka);
        sql("SELECT word FROM kept");

        second.destroyForcibly().waitFor();
        up("third", "--fresh");
        awaitReady("third");

        assertThat(output("third")).contains("Stopped, left from an earlier run: PostgreSQL, Kafka.");
        assertThat(pidFileOf("postgres")).doesNotContain(postgres);
        sql("CREATE TABLE kept (word text)");
    }

    private Process up(String name, String... more) throws IOException {
        List<String> command = new ArrayList<>(JavaProgram.ofClass(
                List.of("-Xmx192m", "-Ddondoc.root=" + root),
                JavaProgram.classPath(),
                Local.class.getName(),
                "up",
                "--without-services",
                "--port-offset",
                String.valueOf(ports.offset())));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(root.resolve(name + ".out").toFile())
                .start();
        started.add(process);
        return process;
    }

    private void awaitReady(String name) throws Exception {
        long giveUpAt = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        Pattern ready = Pattern.compile("ready in \\d+ s");
        while (output(name).stream().noneMatch(line -> ready.matcher(line).matches())) {
            assertThat(System.nanoTime()).as(() -> read(name)).isLessThan(giveUpAt);
            assertThat(started.getLast().isAlive()).as(() -> read(name)).isTrue();
            Thread.sleep(100);
        }
    }

    private List<String> output(String name) {
        return read(name).lines().toList();
    }

    private String read(String name) {
        try {
            return Files.readString(root.resolve(name + ".out"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The pid of a running process, or nothing. */
    private List<Long> pidFileOf(String name) throws IOException {
        return ChildProcess.find(root.resolve(".dondoc/data").resolve(name + ".pid")).stream()
                .map(ChildProcess::pid)
                .toList();
    }

    private void sql(String statement) throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/tasks";
        try (var connection = DriverManager.getConnection(url, "tasks_owner", "tasks_owner")) {
            connection.createStatement().execute(statement);
        }
    }
}
