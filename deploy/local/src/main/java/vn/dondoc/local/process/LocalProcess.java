package vn.dondoc.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A process of the local system, started here or taken over from a JVM that was killed. */
public interface LocalProcess {
    HeldProcess held();

    /** Returns when the process exists, which is long before it is ready. */
    void start() throws IOException;

    /** @throws IOException when the process ended or {@code patience} did, with the sentence to show */
    void awaitReady(Duration patience) throws IOException, InterruptedException;

    /** As it is called in messages. */
    default String name() {
        return held().name();
    }

    /** Takes over the process that an earlier JVM left running; false if there is none. */
    default boolean adopt() throws IOException {
        return held().adopt();
    }

    /** Asks the process to end and waits; kills it when it does not. */
    default void stop() throws IOException {
        held().stop();
    }

    /** SIGKILL, as a crash would. */
    default void kill() {
        held().kill();
    }

    default boolean isAlive() {
        return held().isAlive();
    }

    default long pid() {
        return held().pid();
    }

    default CompletableFuture<ProcessHandle> onExit() {
        return held().onExit();
    }
}
