package vn.dondoc.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A process of the local system, started here or taken over from a JVM that was killed. */
public interface LocalProcess {
    /** As it is called in messages. */
    String name();

    /** Takes over the process that an earlier JVM left running; false if there is none. */
    boolean adopt() throws IOException;

    /** Returns when the process exists, which is long before it is ready. */
    void start() throws IOException;

    /** @throws IOException when the process ended or {@code patience} did, with the sentence to show */
    void awaitReady(Duration patience) throws IOException, InterruptedException;

    /** Asks the process to end and waits; kills it when it does not. */
    void stop() throws IOException;

    /** SIGKILL, as a crash would. */
    void kill();

    boolean isAlive();

    long pid();

    CompletableFuture<ProcessHandle> onExit();
}
