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
        } else if (rest.size() == 2 && rest.getFirst().equals("archive")) {
            archive(installation, ports, rest.getLast());
        } else {
            throw new LocalFailureException(
                    "Say ./dondoc audit verify, ./dondoc audit show NUMBER, for example show 12/CT-UBND, or ./dondoc audit archive YEAR.");
        }
    }

    /** Fails, so that a script sees it, when anything is wrong anywhere. */
    private static void verify(Installation installation, LocalPorts ports)
            throws LocalFailureException, IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        try (AdminApi api = AdminApi.open(installation, ports)) {
            for (ServiceProgram service : ServiceProgram.ALL) {
                JsonNode seen = api.get(service, "/audit/verification");
                long seals = seen.path("seals").asLong();
                long rows = seen.path("rows").asLong();
                while (seen.hasNonNull("next")) {
                    seen = api.get(
                            service,
                            "/audit/verification?from=" + seen.path("next").asLong());
                    seals += seen.path("seals").asLong();
                    rows += seen.path("rows").asLong();
                }
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
                                                rows,
                                                seals,
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

    /** Writes the year in each service; the rows stay until the owner of the database removes them. */
    private static void archive(Installation installation, LocalPorts ports, String year)
            throws LocalFailureException, IOException, InterruptedException {
        if (!year.matches("20[0-9]{2}")) {
            throw new LocalFailureException("Say a year, for example ./dondoc audit archive 2025.");
        }
        try (AdminApi api = AdminApi.open(installation, ports)) {
            for (ServiceProgram service : ServiceProgram.ALL) {
                JsonNode written = api.post(service, "/audit/archives/" + year);
                System.out.printf(
                        "%-22s %s: %d rows under %d seals, sha256 %s%n",
                        service.name(),
                        installation
                                .home()
                                .resolve("data")
                                .resolve("archives")
                                .resolve(written.path("file").asText()),
                        written.path("rows").asLong(),
                        written.path("lastSeal").asLong()
                                - written.path("firstSeal").asLong()
                                + 1,
                        written.path("sha256").asText());
            }
        }
        System.out.println("The owner of each database may now remove those rows from it: select remove_archived_audit("
                + year + ").");
    }

    private static void show(Installation installation, LocalPorts ports, String number)
            throws LocalFailureException, IOException, InterruptedException {
        try (AdminApi api = AdminApi.open(installation, ports)) {
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
