package vn.dondoc.local.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import vn.dondoc.local.system.Installation;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.LocalPorts;
import vn.dondoc.local.system.LocalSystem;
import vn.dondoc.local.system.ServiceProgram;

/** Starts the system and keeps it up until this JVM is told to end. */
final class UpCommand {
    static final Set<String> OPTIONS = Set.of("--port-offset");
    static final Set<String> SWITCHES = Set.of("--fresh", "--without-services");

    private UpCommand() {}

    static void run(Installation installation, List<String> words)
            throws LocalFailureException, IOException, InterruptedException {
        Arguments arguments = Arguments.parse(words, OPTIONS, SWITCHES);
        arguments.noWords();
        LocalPorts ports = start(installation, arguments);
        List<ServiceProgram> services = services(arguments);
        services.forEach(service -> System.out.printf(
                "  %-22s http://localhost:%d/q/swagger-ui%n", service.name(), ports.service(service)));
        System.out.printf("  %-22s http://localhost:%d%n", "mailbox", ports.mailboxHttp());
        System.out.printf("  %-22s http://localhost:%d%n", "token issuer", ports.issuer());
        System.out.printf("  %-22s jdbc:postgresql://localhost:%d%n", "PostgreSQL", ports.postgres());
        System.out.printf("  %-22s localhost:%d%n", "Kafka", ports.kafka());
        System.out.printf("  %-22s %s%n", "logs", installation.home().resolve("logs"));
        System.out.println("Ctrl-C stops everything.");
        Thread.currentThread().join();
    }

    /** Returns when everything is ready; whatever ends this JVM then stops it all. */
    static LocalPorts start(Installation installation, Arguments arguments)
            throws LocalFailureException, IOException, InterruptedException {
        long since = System.nanoTime();
        LocalPorts ports = arguments.ports().orElse(new LocalPorts(0));
        LocalSystem system = LocalSystem.open(installation, ports, services(arguments), UpCommand::say);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system), "stop"));
        try {
            system.start(arguments.has("--fresh"));
        } catch (LocalFailureException | IOException e) {
            if (system.isStopping()) {
                Thread.currentThread().join();
            }
            throw e;
        }
        System.out.printf("ready in %d s%n", Math.round((System.nanoTime() - since) / 1e9));
        return ports;
    }

    private static List<ServiceProgram> services(Arguments arguments) {
        return arguments.has("--without-services") ? List.of() : ServiceProgram.ALL;
    }

    private static void stop(LocalSystem system) {
        try {
            system.stop();
        } catch (LocalFailureException e) {
            say(e.sentence());
        } catch (IOException e) {
            say("Not everything could be stopped: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
