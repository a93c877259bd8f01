package vn.dondoc.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.dondoc.local.system.Installation;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.LocalPorts;
import vn.dondoc.local.system.ServiceProgram;

/** Verifies the audit of the running system, or prints what was done about a document. */
final class AuditCommand {
    private AuditCommand() {}

    static void run(Installation installation, List<String> words)
            throws LocalFailureException, IOException, InterruptedException {
        Arguments arguments = Arguments.parse(words, Set.of("--port-offset"), Set.of());
        LocalPorts ports = arguments.ports().orElse(installation.lastPorts());
        List<String> rest = arguments.words();
        if (rest.equals(List.of("verify"))) {
            verify(installation, ports);
        } else if (rest.size() == 2 && rest.getFirst().equals("show")) {
            show(installation, ports, rest.getLast());
        } else {
            throw new LocalFailureException(
                    "Say ./dondoc audit verify, or ./dondoc audit show NUMBER, for example show 12/CT-UBND.");
        }
    }

    /** Fails, so that a script sees it, when anything is wrong anywhere. */
    private static void verify(Installation installation, LocalPorts ports)
            throws LocalFailureException, IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        try (AuditApi api = AuditApi.open(installation, ports)) {
            for (ServiceProgram service : ServiceProgram.ALL) {
                JsonNode seen = api.get(service, "/audit/verification");
                String trouble = seen.path("finding").path("detail").asText("");
                if (trouble.isEmpty()) {
                    trouble = AnchorTopic.firstUnmet(ports, service, api);
                }
                System.out.printf(
                        "%-22s %s%n",
                        service.name(),
                        trouble.isEmpty()
                                ? "%d rows under %d seals stand, up to row %d; %d anchors in files and those of the topic are met"
                                        .formatted(
                                                seen.path("rows").asLong(),
                                                seen.path("seals").asLong(),
                                                seen.path("sealedUpTo").asLong(),
                                                seen.path("anchors").asLong())
                                : trouble);
                if (!trouble.isEmpty()) {
                    wrong.add(service.name());
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new LocalFailureException("The audit of " + String.join(", ", wrong) + " does not stand.");
        }
    }

    private static void show(Installation installation, LocalPorts ports, String number)
            throws LocalFailureException, IOException, InterruptedException {
        try (AuditApi api = AuditApi.open(installation, ports)) {
            List<JsonNode> directives = api.list(ServiceProgram.DOCUMENT, "/directives", "number", number);
            if (directives.isEmpty()) {
                throw new LocalFailureException("No document has the number \"" + number + "\".");
            }
            for (JsonNode directive : directives) {
                System.out.printf(
                        "%s  %s%n%n",
                        directive.path("number").asText(),
                        directive.path("subject").asText());
                DocumentTrail trail = new DocumentTrail(api);
                trail.follow(directive.path("id").asText());
                trail.changes().stream()
                        .sorted(Comparator.comparing(DocumentTrail.Line::at))
                        .forEach(line -> System.out.println(line.text()));
            }
        }
    }
}
