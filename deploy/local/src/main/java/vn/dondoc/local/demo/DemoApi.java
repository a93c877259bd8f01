package vn.dondoc.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.local.system.Issuer;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.LocalPorts;
import vn.dondoc.local.system.ServiceProgram;

/**
 * The public APIs. A service that does not answer is asked again for two minutes: it may have been killed and be coming
 * back. Every write carries an idempotency key, so that asking again does nothing twice.
 */
final class DemoApi implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int PAGE = 200;

    private final LocalPorts ports;
    private final Issuer issuer;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<DemoIdentity, String> tokens = new HashMap<>();

    DemoApi(LocalPorts ports, Issuer issuer) {
        this.issuer = issuer;
        this.ports = ports;
    }

    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException, InterruptedException, LocalFailureException;
    }

    /** Asks again until it holds. {@code otherwise} is the sentence when two minutes have passed. */
    void await(String otherwise, Condition condition) throws IOException, InterruptedException, LocalFailureException {
        if (!holdsWithin(PATIENCE, condition)) {
            throw new LocalFailureException(otherwise + " within " + PATIENCE.toSeconds() + " s.");
        }
    }

    /** Whether it holds before the time is over. */
    boolean holdsWithin(Duration time, Condition condition)
            throws IOException, InterruptedException, LocalFailureException {
        long giveUpAt = System.nanoTime() + time.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > giveUpAt) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    DemoReply get(ServiceProgram service, String path, DemoIdentity who)
            throws IOException, InterruptedException, LocalFailureException {
        return send("GET", service, path, who, Map.of(), null);
    }

    DemoReply put(ServiceProgram service, String path, DemoIdentity who, Object body)
            throws IOException, InterruptedException, LocalFailureException {
        return send("PUT", service, path, who, Map.of(), body);
    }

    DemoReply post(ServiceProgram service, String path, DemoIdentity who, Object body)
            throws IOException, InterruptedException, LocalFailureException {
        return post(
                service,
                path,
                who,
                body,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** @param headers with {@code Idempotency-Key} */
    DemoReply post(ServiceProgram service, String path, DemoIdentity who, Object body, Map<String, String> headers)
            throws IOException, InterruptedException, LocalFailureException {
        return send("POST", service, path, who, headers, body);
    }

    /** All pages of a list. */
    List<JsonNode> list(ServiceProgram service, String path, DemoIdentity who)
            throws IOException, InterruptedException, LocalFailureException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(service, path + "?limit=" + PAGE + cursor, who)
                    .expectSuccess()
                    .body();
            page.path("items").forEach(items::add);
            cursor = page.hasNonNull("next")
                    ? "&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }

    @Override
    public void close() {
        http.close();
    }

    private DemoReply send(
            String method,
            ServiceProgram service,
            String path,
            DemoIdentity who,
            Map<String, String> headers,
            @Nullable Object body)
            throws IOException, InterruptedException, LocalFailureException {
        URI uri = URI.create("http://localhost:" + ports.service(service) + "/api/v1" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token(who))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<String> response = answered(service.name() + " at " + uri, request.build());
        return new DemoReply(
                method + " " + uri,
                response.statusCode(),
                json(response.body()),
                response.headers().firstValue("ETag").orElse(""));
    }

    private HttpResponse<String> answered(String who, HttpRequest request)
            throws InterruptedException, LocalFailureException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String trouble;
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() < 500) {
                    return response;
                }
                trouble = "answers with status " + response.statusCode();
            } catch (IOException e) {
                trouble = "does not answer";
            }
            if (System.nanoTime() > giveUpAt) {
                throw new LocalFailureException("%s %s for %d s; the logs in .dondoc/logs say why."
                        .formatted(who, trouble, PATIENCE.toSeconds()));
            }
            Thread.sleep(PAUSE);
        }
    }

    private String token(DemoIdentity who) throws InterruptedException, LocalFailureException, IOException {
        String known = tokens.get(who);
        if (known != null) {
            return known;
        }
        List<String> bodies = who.body().isEmpty() ? List.of() : List.of(who.body());
        String fresh = issued(who, bodies);
        tokens.put(who, fresh);
        return fresh;
    }

    /** The issuer may be coming back, too. */
    private String issued(DemoIdentity who, List<String> bodies)
            throws InterruptedException, LocalFailureException, IOException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return issuer.token(who.role(), who.agency(), bodies);
            } catch (LocalFailureException e) {
                if (e.getCause() == null || System.nanoTime() > giveUpAt) {
                    throw e;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private static JsonNode json(String body) throws IOException {
        return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    }
}
