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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.local.system.Installation;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.LocalPorts;
import vn.dondoc.local.system.ServiceProgram;

/** The public APIs as an administrator uses them. */
final class AdminApi implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final LocalPorts ports;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    private AdminApi(LocalPorts ports, String token) {
        this.ports = ports;
        this.token = token;
    }

    static AdminApi open(Installation installation, LocalPorts ports)
            throws LocalFailureException, IOException, InterruptedException {
        return new AdminApi(ports, installation.lastIssuer(ports).token("admin", "", List.of()));
    }

    JsonNode get(ServiceProgram service, String path) throws LocalFailureException, IOException, InterruptedException {
        return find(service, path)
                .orElseThrow(() -> new LocalFailureException(service.name() + " knows nothing of " + path + "."));
    }

    /** Empty where there is no such thing. */
    Optional<JsonNode> find(ServiceProgram service, String path)
            throws LocalFailureException, IOException, InterruptedException {
        HttpResponse<String> response =
                send(service, path, HttpRequest.newBuilder().GET());
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(read(service, response));
    }

    /** What was made; fails with the reason that the service gives. */
    JsonNode post(ServiceProgram service, String path, Object body)
            throws LocalFailureException, IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return read(service, send(service, path, request));
    }

    JsonNode post(ServiceProgram service, String path) throws LocalFailureException, IOException, InterruptedException {
        return read(service, send(service, path, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody())));
    }

    private HttpResponse<String> send(ServiceProgram service, String path, HttpRequest.Builder request)
            throws LocalFailureException, InterruptedException {
        URI uri = URI.create("http://localhost:" + ports.service(service) + "/api/v1" + path);
        try {
            return http.send(
                    request.uri(uri)
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LocalFailureException(service.name() + " does not answer: start the system with ./dondoc up.", e);
        }
    }

    private static JsonNode read(ServiceProgram service, HttpResponse<String> response)
            throws LocalFailureException, IOException {
        if (response.statusCode() / 100 != 2) {
            throw new LocalFailureException("%s answers %s with status %d: %s"
                    .formatted(service.name(), response.uri(), response.statusCode(), reason(response)));
        }
        return JSON.readTree(response.body());
    }

    /** As the problem gives it. */
    private static String reason(HttpResponse<String> response) throws IOException {
        JsonNode problem = JSON.readTree(response.body());
        return problem.path("detail").asText(problem.path("title").asText());
    }

    /** All pages. */
    List<JsonNode> list(ServiceProgram service, String path, String... query)
            throws LocalFailureException, IOException, InterruptedException {
        StringBuilder filter = new StringBuilder("?limit=200");
        for (int i = 0; i < query.length; i += 2) {
            filter.append('&').append(query[i]).append('=').append(encoded(query[i + 1]));
        }
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(service, path + filter + cursor);
            page.path("items").forEach(items::add);
            cursor = page.hasNonNull("next")
                    ? "&cursor=" + encoded(page.path("next").asText())
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }

    @Override
    public void close() {
        http.close();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
