package vn.dondoc.local.system;

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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.local.keycloak.KeycloakLogin;

/**
 * Who issues the tokens of an installation: our own issuer, or Keycloak in its place and on its port.
 *
 * @param secret of the people and the system in Keycloak; our own issuer asks for none
 */
public record Issuer(int port, boolean isKeycloak, String secret) {

    /** As it stands in tokens. */
    public String url() {
        return isKeycloak ? KeycloakLogin.issuer(base()) : base();
    }

    String base() {
        return "http://localhost:" + port;
    }

    /**
     * @param agency empty for every role but agency
     * @param bodies empty for the default
     */
    public String token(String role, String agency, List<String> bodies)
            throws LocalFailureException, IOException, InterruptedException {
        if (isKeycloak && (bodies.size() > 1 || !KeycloakLogin.bodies().containsAll(bodies))) {
            throw new LocalFailureException("The realm of Keycloak has people of one body each: "
                    + String.join(" or ", KeycloakLogin.bodies()) + ".");
        }
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(isKeycloak ? KeycloakLogin.tokenUrl(base()) : base() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(role, agency, bodies)))
                .build();
        HttpResponse<String> response;
        try (HttpClient http = HttpClient.newHttpClient()) {
            response = http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LocalFailureException(
                    "No token issuer answers on port " + port + ": start the system with ./dondoc up.", e);
        }
        JsonNode answer = new ObjectMapper().readTree(response.body());
        if (response.statusCode() != 200) {
            throw new LocalFailureException(
                    "No token: " + answer.path("error_description").asText("status " + response.statusCode()) + ".");
        }
        return answer.path("access_token").asText();
    }

    private static String body(List<String> asked) {
        return asked.isEmpty() ? KeycloakLogin.bodies().getFirst() : asked.getFirst();
    }

    private String form(String role, String agency, List<String> bodies) {
        Stream<Map.Entry<String, String>> fields = isKeycloak
                ? KeycloakLogin.form(role, agency, body(bodies), secret).entrySet().stream()
                : Stream.concat(
                        Stream.of(
                                Map.entry("grant_type", "client_credentials"),
                                Map.entry("role", role),
                                Map.entry("agency", agency)),
                        bodies.stream().map(body -> Map.entry("body", body)));
        return fields.filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
