package vn.dondoc.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
        StringBuilder form = new StringBuilder("grant_type=client_credentials");
        append(form, "role", arguments.words().getFirst());
        if (arguments.words().size() == 2) {
            append(form, "agency", arguments.words().getLast());
        }
        arguments.values("--body").forEach(body -> append(form, "body", body));
        LocalPorts ports = arguments.ports().orElse(installation.lastPorts());
        System.out.println(ask(ports, form.toString()));
    }

    private static String ask(LocalPorts ports, String form)
            throws LocalFailureException, IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + ports.issuer() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response;
        try (HttpClient http = HttpClient.newHttpClient()) {
            response = http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LocalFailureException(
                    "No token issuer answers on port " + ports.issuer() + ": start the system with ./dondoc up.", e);
        }
        JsonNode answer = new ObjectMapper().readTree(response.body());
        if (response.statusCode() != 200) {
            throw new LocalFailureException(
                    "No token: " + answer.path("error_description").asText("status " + response.statusCode()) + ".");
        }
        return answer.path("access_token").asText();
    }

    private static void append(StringBuilder form, String name, String value) {
        form.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
