package vn.dondoc.document.extraction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.dondoc.document.parser.ParserAnswer;
import vn.dondoc.document.parser.ParserProgram;

/** One running parser: takes one file at a time. */
final class ParserProcess {

    private static final ScheduledThreadPoolExecutor WATCH = watch();

    /** Of {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int EXIT_ON_OUT_OF_MEMORY = 3;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private int files;

    private ParserProcess(Process process) {
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /**
     * Starts one and waits until it takes files.
     *
     * @throws IOException if it does not come up
     */
    static ParserProcess start(String heap, Duration patience) throws IOException {
        ProcessBuilder command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-Xss1m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        // Half-dead after an error of memory is worse than dead.
                        "-XX:+ExitOnOutOfMemoryError",
                        // Its last words would stand among the answers, and the process be killed for them before it
                        // can end by itself.
                        "-XX:+DisplayVMOutputToStderr",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-cp",
                        ParserClassPath.find(),
                        ParserProgram.class.getName()))
                // What a parser says may quote a file.
                .redirectError(Redirect.DISCARD);
        // Passwords are none of its business.
        command.environment().clear();
        ParserProcess parser = new ParserProcess(command.start());
        parser.within(patience, parser.answers::readByte);
        return parser;
    }

    private interface Talk<T> {
        T exchange() throws IOException;
    }

    /** @throws TimeUpException if the file took longer; the process is dead then */
    ParserAnswer parse(Path file, String name, Duration limit) throws IOException {
        files++;
        return within(limit, () -> {
            requests.writeUTF(file.toString());
            requests.writeUTF(name);
            requests.flush();
            return ParserAnswer.read(answers);
        });
    }

    /** Whoever waits on a pipe cannot be interrupted; the end of the process wakes him. */
    private <T> T within(Duration limit, Talk<T> talk) throws IOException {
        AtomicBoolean timeUp = new AtomicBoolean();
        ScheduledFuture<?> watch = WATCH.schedule(
                () -> {
                    timeUp.set(true);
                    process.destroyForcibly();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return talk.exchange();
        } catch (IOException e) {
            end();
            throw timeUp.get() ? new TimeUpException() : e;
        } finally {
            watch.cancel(false);
        }
    }

    boolean isWorthKeeping(int mostFiles) {
        return process.isAlive() && files < mostFiles;
    }

    void end() {
        process.destroyForcibly();
    }

    /** Of a process that has ended or is about to. */
    boolean diedOfMemory() {
        try {
            return process.waitFor() == EXIT_ON_OUT_OF_MEMORY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ScheduledThreadPoolExecutor watch() {
        var watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("parser-watch").daemon().factory());
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }

    /** The file took more time than it may. */
    static final class TimeUpException extends IOException {}
}
