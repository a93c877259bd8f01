package vn.dondoc.local.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.dondoc.local.system.Installation;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.RunningLock;

/** Stops a system that runs in another terminal. */
final class StopCommand {
    private static final int PATIENCE_IN_SECONDS = 90;

    private StopCommand() {}

    static void run(Installation installation, List<String> words)
            throws LocalFailureException, IOException, InterruptedException {
        Arguments.parse(words, Set.of(), Set.of()).noWords();
        Optional<ProcessHandle> supervisor = RunningLock.holder(installation);
        if (supervisor.isEmpty()) {
            throw new LocalFailureException("No local system is running here.");
        }
        supervisor.get().destroy();
        try {
            supervisor.get().onExit().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new LocalFailureException(
                    "The system did not stop within " + PATIENCE_IN_SECONDS + " s; its logs are in "
                            + installation.home().resolve("logs") + ".",
                    e);
        }
        System.out.println("Stopped.");
    }
}
