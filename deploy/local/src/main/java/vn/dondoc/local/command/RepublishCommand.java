package vn.dondoc.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.local.system.Installation;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.LocalPorts;
import vn.dondoc.local.system.ServiceProgram;

/** Has a service of the running system tell everything again, and stays until it is done. */
final class RepublishCommand {
    private static final Duration LOOK = Duration.ofMillis(500);

    private RepublishCommand() {}

    static void run(Installation installation, List<String> words)
            throws LocalFailureException, IOException, InterruptedException {
        Arguments arguments = Arguments.parse(words, Set.of("--port-offset"), Set.of("--commits-lost"));
        LocalPorts ports = arguments.ports().orElse(installation.lastPorts());
        List<String> rest = arguments.words();
        if (rest.size() != 2) {
            throw new LocalFailureException(
                    "Say ./dondoc republish SERVICE \"REASON\" [--commits-lost], for example task-service.");
        }
        ServiceProgram service = ServiceProgram.ALL.stream()
                .filter(known -> known.name().equals(rest.getFirst()))
                .findFirst()
                .orElseThrow(() -> new LocalFailureException("There is no service \"" + rest.getFirst() + "\"."));
        try (AdminApi api = AdminApi.open(installation, ports)) {
            api.post(
                    service,
                    "/republications",
                    Map.of("reason", rest.getLast(), "commitsLost", arguments.has("--commits-lost")));
            JsonNode report = api.get(service, "/republications");
            while (!report.path("finished").asBoolean()) {
                Thread.sleep(LOOK);
                report = api.get(service, "/republications");
            }
            print(service, report);
        }
    }

    private static void print(ServiceProgram service, JsonNode report) {
        System.out.printf("%s, epoch %d%n", service.name(), report.path("epoch").asInt());
        for (JsonNode kind : report.path("kinds")) {
            System.out.printf(
                    "%-16s %d told, %d that others knew and it had lost%n",
                    kind.path("kind").asText(),
                    kind.path("told").asLong(),
                    kind.path("lost").asLong());
            kind.path("lostKeys").forEach(key -> System.out.println("                 " + key.asText()));
        }
    }
}
