package vn.dondoc.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a {@link LocalProcess} has in hand: nothing yet, a process that it started, or one found by its pid file. */
public final class HeldProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Path pidFile;
    private @Nullable ChildProcess process;

    /** @param name as it is called in messages */
    public HeldProcess(String name, Path pidFile) {
        this.name = name;
        this.pidFile = pidFile;
    }

    public void hold(ChildProcess started) {
        process = started;
    }

    public String name() {
        return name;
    }

    public boolean adopt() throws IOException {
        Optional<ChildProcess> found = ChildProcess.find(pidFile);
        found.ifPresent(this::hold);
        return found.isPresent();
    }

    public void requireNoneRunsOn(Path data) throws IOException {
        if (ChildProcess.find(pidFile).isPresent()) {
            throw new IllegalStateException(name + " is already running on " + data + ".");
        }
    }

    public void stop() {
        if (process != null) {
            process.terminate(PATIENCE);
        }
    }

    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public ChildProcess running() {
        ChildProcess running = process;
        if (running == null) {
            throw new IllegalStateException(name + " was not started.");
        }
        return running;
    }

    public long pid() {
        return running().pid();
    }

    CompletableFuture<ProcessHandle> onExit() {
        return running().onExit();
    }
}
