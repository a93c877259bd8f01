package vn.dondoc.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.dondoc.local.demo.DemoPlayer;
import vn.dondoc.local.system.Installation;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.LocalPorts;
import vn.dondoc.local.system.RunningLock;
import vn.dondoc.local.system.ServiceProgram;

/** Plays samples on the system that runs here, or on one it starts and then leaves running. */
final class DemoCommand {
    private static final Set<String> OPTIONS = Set.of("--port-offset", "--samples", "--breakdowns");

    private DemoCommand() {}

    static void run(Installation installation, List<String> words)
            throws LocalFailureException, IOException, InterruptedException {
        Arguments arguments = Arguments.parse(words, OPTIONS, Set.of("--fresh", "--keycloak"));
        arguments.noWords();
        Path own = installation.root().resolve("deploy/local/samples");
        Path samples = arguments.value("--samples").map(DemoCommand::folder).orElse(own);
        Path breakdowns = arguments
                .value("--breakdowns")
                .map(DemoCommand::folder)
                .orElse(Files.exists(samples.resolve("agencies.tsv")) ? samples : own);
        boolean alreadyUp = RunningLock.holder(installation).isPresent();
        if (alreadyUp && arguments.has("--fresh")) {
            throw new LocalFailureException(
                    "Dondoc is running here and --fresh would delete its data: stop it first with ./dondoc stop.");
        }
        LocalPorts ports = alreadyUp ? installation.lastPorts() : UpCommand.start(installation, arguments);
        new DemoPlayer(
                        ports,
                        installation.lastIssuer(ports),
                        installation.clock(Clock.systemUTC()),
                        System.out::println)
                .play(samples, breakdowns);
        UpCommand.printAddresses(installation, ports, ServiceProgram.ALL);
        System.out.println();
        System.out.println("Read on, for example as an agency:");
        System.out.println("  curl -H \"Authorization: Bearer $(./dondoc token agency H12.07)\" \\");
        System.out.printf(
                "    'http://localhost:%d/api/v1/agencies/H12.07/notices?unread=true'%n",
                ports.service(ServiceProgram.NOTIFICATION));
        if (!alreadyUp) {
            System.out.println("Ctrl-C stops everything.");
            Thread.currentThread().join();
        }
    }

    /** As the caller wrote it, from the folder the caller stood in. */
    private static Path folder(String given) {
        return Path.of(System.getProperty("dondoc.caller.dir", ""))
                .resolve(given)
                .toAbsolutePath()
                .normalize();
    }
}
