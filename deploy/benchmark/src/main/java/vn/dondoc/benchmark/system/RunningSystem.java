package vn.dondoc.benchmark.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of {@code ./dondoc up} with its own data and ports. */
public final class RunningSystem implements AutoCloseable {

    public static final List<String> SERVICES = List.of("document-service", "task-service", "notification-service");

    /**
     * A constant answer that task-service gives to whoever shows a token and to nobody else, for what its answers to questions are
     * held against. It is a style sheet, shown to anybody but in a measured system.
     */
    public static final String FOR_WHOEVER_HAS_A_TOKEN = "/q/swagger-ui/style.css";

    private static final String JAVA_OPTIONS = String.join(
            " ",
            "-XX:TieredStopAtLevel=4",
            "-Dquarkus.http.auth.permission.constant.paths=" + FOR_WHOEVER_HAS_A_TOKEN,
            "-Dquarkus.http.auth.permission.constant.policy=authenticated");
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
        builder.environment().put("_JAVA_OPTIONS", JAVA_OPTIONS);
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

    /** The service stands still, as if its machine were, until it goes on. */
    public void pause(String service) throws IOException, InterruptedException {
        signal(service, "STOP");
    }

    public void goOn(String service) throws IOException, InterruptedException {
        signal(service, "CONT");
    }

    private void signal(String service, String signal) throws IOException, InterruptedException {
        String pid = Long.toString(process(service).pid());
        new ProcessBuilder("kill", "-" + signal, pid).start().waitFor();
    }

    /** Seconds of the processors that a service took so far. */
    public double processorTime(String service) throws IOException {
        return ProcessorTime.secondsOf(process(service));
    }

    /** Seconds of the processors that PostgreSQL took so far, whoever it worked for. */
    public double databaseProcessorTime() throws IOException {
        String pid =
                Files.readAllLines(home.resolve("data/postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .map(ProcessorTime::secondsOf)
                .orElse(0.0);
    }

    /** Resident, in MB. */
    public static long residentMegabytes(ProcessHandle process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Business time, as {@code ./dondoc clock} takes it. */
    public void setClock(String time) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("./dondoc", "clock", time)
                .directory(root.toFile())
                .redirectErrorStream(true);
        builder.environment().put("DONDOC_HOME", home.toString());
        Process clock = builder.start();
        String output = new String(clock.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (clock.waitFor() != 0) {
            throw new IOException("the clock was not set:\n" + output);
        }
    }

    /** What the local mail server has taken. */
    public long mails() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("data/mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        }
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
