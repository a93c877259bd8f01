package vn.dondoc.local.system;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import vn.dondoc.local.process.LocalProcess;

/**
 * Starts processes again when they die, at once the first time and later the more they die. One that lives but is not
 * ready is left alone: it may be waiting for another that is just coming back.
 */
final class Supervisor {
    private static final Duration READY_PATIENCE = Duration.ofSeconds(120);
    private static final Duration STABLE = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Consumer<String> say;
    private boolean stopping;

    Supervisor(Consumer<String> say) {
        this.say = say;
    }

    /** Watches a process that is running. */
    void watch(LocalProcess process) {
        Thread.ofVirtual().name("watch-" + process.name()).start(() -> watchUntilStopped(process));
    }

    /** After this nothing is started any more; a start that is under way is waited for. */
    synchronized void stopWatching() {
        stopping = true;
        notifyAll();
    }

    private void watchUntilStopped(LocalProcess process) {
        Duration pause = FIRST_PAUSE;
        try {
            while (true) {
                long since = System.nanoTime();
                process.onExit().join();
                boolean wasStable = System.nanoTime() - since > STABLE.toNanos();
                pause = wasStable ? FIRST_PAUSE : pause;
                if (!startedAgain(process, pause)) {
                    return;
                }
                pause = longer(pause);
                waitUntilReady(process);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean startedAgain(LocalProcess process, Duration pause) throws InterruptedException {
        long until = System.nanoTime() + pause.toNanos();
        long left = pause.toMillis();
        while (!stopping && left > 0) {
            wait(left);
            left = Duration.ofNanos(until - System.nanoTime()).toMillis();
        }
        if (stopping) {
            return false;
        }
        try {
            process.start();
            say.accept(process.name() + " died; started again as pid " + process.pid() + ".");
        } catch (IOException e) {
            say.accept(process.name() + " died and could not be started again: " + e.getMessage());
        }
        return true;
    }

    /** PostgreSQL over the remains of a killed one only comes up while somebody waits for it. */
    private void waitUntilReady(LocalProcess process) throws InterruptedException {
        try {
            process.awaitReady(READY_PATIENCE);
        } catch (IOException e) {
            say.accept(String.valueOf(e.getMessage()));
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
