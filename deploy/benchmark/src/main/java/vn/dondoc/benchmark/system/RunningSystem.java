package vn.dondoc.benchmark.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One run of {@code ./dondoc up} with its own data and ports. */
public final class RunningSystem implements AutoCloseable {

    public static final List<String> SERVICES = List.of("document-service", "task-service", "notification-service");

    private static final long PATIENCE_SECONDS = 180;

    private final Path root;
    private final Path home;
    private final int offset;
    private @Nullable Process script;

    public RunningSystem(Path root, Path home, int offset) {
        this.root = root;
        this.home = home;
        this.offset = offset;
    }

    /** With empty databases; returns when all is ready. */
    public void start() throws IOException, InterruptedException {
        Files.createDirectories(home);
        ProcessBuilder builder = new ProcessBuilder(
                        "./dondoc", "up", "--no-build", "--fresh", "--port-offset", Integer.toString(offset))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        builder.environment().put("DONDOC_HOME", home.toString());
        // The services as images run them, with both compilers: a laptop's quick start does without the second.
        builder.environment().put("_JAVA_OPTIONS", "-XX:TieredStopAtLevel=4");
        // A few clients here stand for thousands.
        builder.environment().put("DONDOC_LIMITS_CLIENT_BURST", "10000000");
        builder.environment().put("DONDOC_LIMITS_CLIENT_PER_MINUTE", "100000000");
        script = builder.start();
        awaitReady(script);
    }

    private void awaitReady(Process started) throws IOException, InterruptedException {
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.readString(output()).contains("ready in")) {
            if (!started.isAlive() || System.nanoTime() > giveUpAt) {
                throw new IOException("The system did not start:\n" + Files.readString(output()));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private Path output() {
        return home.resolve("up.log");
    }

    public Path root() {
        return root;
    }

    public Path home() {
        return home;
    }

    public int port(int standard) {
        return standard + offset;
    }

    public Database database(String name) {
        return new Database(port(15432), name);
    }

    /** The log of PostgreSQL, of the broker or of a service. */
    public Path log(String process) {
        return home.resolve("logs").resolve(process + ".log");
    }

    public ProcessHandle process(String service) throws IOException {
        String pid = Files.readString(home.resolve("run").resolve(service + ".pid"))
                .strip()
                .split(" ")[0];
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow(() -> new IOException(service + " does not run"));
    }

    /** Resident, in MB. */
    public static long residentMegabytes(ProcessHandle process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        Process running = script;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException("the system did not stop within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
