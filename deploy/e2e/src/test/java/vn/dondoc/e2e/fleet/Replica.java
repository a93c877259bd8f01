package vn.dondoc.e2e.fleet;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of a service, started again whenever it ends, as an orchestrator would. */
public final class Replica implements AutoCloseable {

    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String service;
    private final String name;
    private final Path log;
    private final Path clock;
    private final Map<String, String> environment;
    private volatile Path root;
    private volatile boolean wanted = true;
    private volatile @Nullable Process process;

    /**
     * @param root where the program was built
     * @param clock the file of its own business clock, which may go wrong alone
     */
    public Replica(String service, int number, Path root, Path log, Path clock, Map<String, String> environment) {
        this.service = service;
        this.name = service + " " + number;
        this.root = root;
        this.log = log;
        this.clock = clock;
        this.environment = environment;
    }

    public void start() {
        Thread.ofPlatform().daemon().name("keep-" + name).start(this::keepAlive);
    }

    private void keepAlive() {
        try {
            while (wanted) {
                Process started = launch();
                process = started;
                started.waitFor();
                TimeUnit.MILLISECONDS.sleep(250);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", program().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Path program() {
        return root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Ends, and comes up as it was built there. */
    public void becomes(Path newRoot) {
        root = newRoot;
        end();
    }

    public String name() {
        return name;
    }

    /** SIGKILL. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    /** SIGTERM: it drains and ends. */
    public void end() {
        Process running = process;
        if (running != null) {
            running.destroy();
        }
    }

    public void freeze(Duration length) throws IOException, InterruptedException {
        Process running = process;
        if (running != null) {
            Signals.freeze(running.toHandle(), length);
        }
    }

    public void clockIs(Duration offset) throws IOException {
        Path draft = clock.resolveSibling(clock.getFileName() + ".new");
        Files.writeString(draft, offset.toString());
        Files.move(draft, clock, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        wanted = false;
        kill();
    }
}
