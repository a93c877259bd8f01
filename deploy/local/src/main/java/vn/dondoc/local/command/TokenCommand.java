package vn.dondoc.local.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import vn.dondoc.local.system.Installation;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.LocalPorts;

/** Prints a token and nothing else, so that it can stand inside a command line. */
final class TokenCommand {
    private TokenCommand() {}

    static void run(Installation installation, List<String> words)
            throws LocalFailureException, IOException, InterruptedException {
        Arguments arguments = Arguments.parse(words, Set.of("--body", "--port-offset"), Set.of());
        if (arguments.words().isEmpty() || arguments.words().size() > 2) {
            throw new LocalFailureException(
                    "Say for whom: ./dondoc token ROLE [AGENCY], for example token agency H12.13.");
        }
        LocalPorts ports = arguments.ports().orElse(installation.lastPorts());
        String agency = arguments.words().size() == 2 ? arguments.words().getLast() : "";
        System.out.println(
                installation.lastIssuer(ports).token(arguments.words().getFirst(), agency, arguments.values("--body")));
    }
}
