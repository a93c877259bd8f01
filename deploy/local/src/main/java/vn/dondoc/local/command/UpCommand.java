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
    static final Set<String> SWITCHES = Set.of("--fresh", "--without-services", "--keycloak");

    private UpCommand() {}

    static void run(Installation installation, List<String> words)
            throws LocalFailureException, IOException, InterruptedException {
        Arguments arguments = Arguments.parse(words, OPTIONS, SWITCHES);
        arguments.noWords();
        LocalPorts ports = start(installation, arguments);
        printAddresses(installation, ports, services(arguments));
        System.out.println("Ctrl-C stops everything.");
        Thread.currentThread().join();
    }

    static void printAddresses(Installation installation, LocalPorts ports, List<ServiceProgram> services) {
        services.forEach(
                service -> print(service.name(), "http://localhost:" + ports.service(service) + "/q/swagger-ui"));
        print("mailbox", "http://localhost:" + ports.mailboxHttp());
        print("token issuer", "http://localhost:" + ports.issuer());
        print("PostgreSQL", "jdbc:postgresql://localhost:" + ports.postgres());
        print("Kafka", "localhost:" + ports.kafka());
        print("logs", installation.home().resolve("logs").toString());
    }

    private static void print(String what, String where) {
        System.out.printf("  %-22s %s%n", what, where);
    }

    /** Returns when everything is ready; whatever ends this JVM then stops it all. */
    static LocalPorts start(Installation installation, Arguments arguments)
            throws LocalFailureException, IOException, InterruptedException {
        long since = System.nanoTime();
        LocalPorts ports = arguments.ports().orElse(new LocalPorts(0));
        LocalSystem system = LocalSystem.open(
                installation,
                ports,
                services(arguments),
                installation.issuer(ports, arguments.has("--keycloak")),
                UpCommand::say);
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
