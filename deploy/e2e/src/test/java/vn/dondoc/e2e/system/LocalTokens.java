package vn.dondoc.e2e.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of the local issuer; each caller, as {@code clerk} or {@code agency H12.13}, gets one and keeps it. */
public final class LocalTokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI issuer;
    private final HttpClient http;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** @param offset what is added to the standard ports */
    public LocalTokens(int offset, HttpClient http) {
        this.issuer = URI.create("http://localhost:" + (8080 + offset) + "/token");
        this.http = http;
    }

    public String of(String who) {
        return known.computeIfAbsent(who, this::issued);
    }

    private String issued(String who) {
        String[] roleAndAgency = who.split(" ");
        String form = "grant_type=client_credentials&role=" + roleAndAgency[0]
                + (roleAndAgency.length > 1 ? "&agency=" + roleAndAgency[1] : "");
        HttpRequest request = HttpRequest.newBuilder(issuer)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JSON.readTree(answer).path("access_token").asText();
        } catch (IOException e) {
            throw new IllegalStateException(issuer + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
