package vn.dondoc.benchmark.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Tokens of the local issuer, and JSON. */
public final class Api implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int issuer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();

    public Api(int issuer) {
        this.issuer = issuer;
    }

    /** The header of who asks: a role that acts for {@code H12}, or {@code agency} and a code. */
    public synchronized Map<String, String> as(String who) throws IOException, InterruptedException {
        String token = tokens.get(who);
        if (token == null) {
            token = token(who);
            tokens.put(who, token);
        }
        return Map.of("Authorization", "Bearer " + token);
    }

    private String token(String who) throws IOException, InterruptedException {
        String[] words = who.split(" ");
        String form =
                "grant_type=client_credentials&role=" + words[0] + (words.length > 1 ? "&agency=" + words[1] : "");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return json(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    public static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    /** A JSON string. */
    public static String quoted(String text) throws IOException {
        return JSON.writeValueAsString(text);
    }

    @Override
    public void close() {
        http.close();
    }
}
