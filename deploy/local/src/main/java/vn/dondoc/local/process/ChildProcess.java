package vn.dondoc.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One operating-system process and the file by which a later JVM finds it again. The file holds pid and start time,
 * because a pid alone may by then belong to somebody else.
 */
public final class ChildProcess {
    /** The start time is derived from the boot time, which moves a little when the machine's clock is adjusted. */
    private static final Duration START_TIME_TOLERANCE = Duration.ofSeconds(2);

    private static final long LARGE_LOG = 20L << 20;

    private static final Set<ProcessHandle> DYING_WITH_JVM = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> DYING_WITH_JVM.forEach(ProcessHandle::destroyForcibly), "children"));
    }

    private final ProcessHandle handle;

    private ChildProcess(ProcessHandle handle) {
        this.handle = handle;
    }

    /** Starts {@code command} with its output appended to {@code log}. */
    public static ChildProcess start(
            List<String> command, Map<String, String> environment, Path log, Path pidFile, boolean outlivesJvm)
            throws IOException {
        Files.createDirectories(parentOf(log));
        Files.createDirectories(parentOf(pidFile));
        setAsideWhenLarge(log);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        ProcessHandle handle = builder.start().toHandle();
        if (!outlivesJvm) {
            DYING_WITH_JVM.add(handle);
            handle.onExit().thenAccept(DYING_WITH_JVM::remove);
        }
        writePidFile(pidFile, handle);
        return new ChildProcess(handle);
    }

    /** The still running process that {@code pidFile} names, if it is the same one and not a later owner of its pid. */
    public static Optional<ChildProcess> find(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String content = Files.readString(pidFile).strip();
        if (!content.matches("\\d{1,18} \\S+")) {
            return Optional.empty();
        }
        String[] fields = content.split(" ");
        Instant startedAt = Instant.parse(fields[1]);
        return ProcessHandle.of(Long.parseLong(fields[0]))
                .filter(ProcessHandle::isAlive)
                .filter(found -> found.info()
                        .startInstant()
                        .map(actual -> Duration.between(startedAt, actual).abs().compareTo(START_TIME_TOLERANCE) <= 0)
                        .orElse(false))
                .map(ChildProcess::new);
    }

    public long pid() {
        return handle.pid();
    }

    public boolean isAlive() {
        return handle.isAlive();
    }

    public CompletableFuture<ProcessHandle> onExit() {
        return handle.onExit();
    }

    /** SIGTERM, and SIGKILL when the process is still there after {@code patience}. */
    public void terminate(Duration patience) {
        handle.destroy();
        if (!awaitExit(patience)) {
            kill();
        }
    }

    /** SIGKILL. */
    public void kill() {
        handle.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    public boolean awaitExit(Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !handle.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        }
    }

    /** The last lines of a log, for the sentence that says why something did not start. */
    public static String tail(Path log, int lines) {
        Deque<String> last = new ArrayDeque<>();
        try (var all = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            all.forEach(line -> {
                last.addLast(line);
                if (last.size() > lines) {
                    last.removeFirst();
                }
            });
        } catch (IOException e) {
            return "(no log at " + log + ")";
        }
        return String.join(System.lineSeparator(), last);
    }

    private static void writePidFile(Path pidFile, ProcessHandle handle) throws IOException {
        Instant startedAt = handle.info().startInstant().orElseGet(Instant::now);
        Path draft = pidFile.resolveSibling(pidFile.getFileName() + ".new");
        Files.writeString(draft, handle.pid() + " " + startedAt);
        Files.move(draft, pidFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** One earlier log is kept. */
    private static void setAsideWhenLarge(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path parentOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of("/") : parent;
    }
}
