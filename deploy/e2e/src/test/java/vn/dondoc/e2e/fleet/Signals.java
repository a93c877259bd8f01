package vn.dondoc.e2e.fleet;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** SIGSTOP and SIGCONT, which Java cannot send. */
public final class Signals {

    private Signals() {}

    /** The process and all it has started stand still for so long. */
    public static void freeze(ProcessHandle process, Duration length) throws IOException, InterruptedException {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        send("-STOP", all);
        try {
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        } finally {
            send("-CONT", all);
        }
    }

    private static void send(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        // Some may have ended meanwhile; kill then complains and reaches the others.
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
