package vn.dondoc.e2e.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The public APIs as the people of an office use them, each with a token of their own. */
public final class OfficeApi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Where an address leads: the first word is the service. */
    private static final Map<String, Integer> PORTS = Map.of("documents", 8081, "tasks", 8082, "notifications", 8083);

    private final int offset;
    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalTokens tokens;

    public OfficeApi(int offset) {
        this.offset = offset;
        this.tokens = new LocalTokens(offset, http);
    }

    /** What a service said. */
    public record Answer(int status, JsonNode body, String etag) {

        public JsonNode expect(int expected) {
            assertThat(status).as(body.toPrettyString()).isEqualTo(expected);
            return body;
        }
    }

    /** @param who a role, or {@code agency} and a code */
    public Answer get(String who, String address) {
        return send(who, "GET", address, null, null);
    }

    /** With the ETag of what is known already. */
    public Answer getIfNew(String who, String address, String etag) {
        HttpRequest request = HttpRequest.newBuilder(uri(address))
                .header("Authorization", "Bearer " + tokens.of(who))
                .header("If-None-Match", etag)
                .build();
        HttpResponse<String> response = exchange(request);
        return new Answer(
                response.statusCode(),
                json(response.body()),
                response.headers().firstValue("ETag").orElse(""));
    }

    public Answer post(String who, String address, String body) {
        return send(who, "POST", address, body, null);
    }

    public Answer put(String who, String address, String body) {
        return send(who, "PUT", address, body, null);
    }

    /** A step of an assignment, on the state in which the person sees it. */
    public JsonNode step(String who, String assignment, String step, String body) {
        String address = "tasks/assignments/" + assignment;
        String etag = get(who, address).etag();
        return send(who, "POST", address + "/" + step, body, etag).expect(200);
    }

    /** Asks until the answer is there: what one service tells another arrives within moments. */
    public static void until(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    private Answer send(String who, String method, String address, @Nullable String body, @Nullable String etag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(address))
                .header("Authorization", "Bearer " + tokens.of(who))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        HttpResponse<String> response = exchange(request.build());
        return new Answer(
                response.statusCode(),
                json(response.body()),
                response.headers().firstValue("ETag").orElse(""));
    }

    private URI uri(String address) {
        String service = address.substring(0, address.indexOf('/'));
        String path = address.substring(address.indexOf('/'));
        return URI.create("http://localhost:" + (PORTS.getOrDefault(service, 0) + offset) + "/api/v1" + path);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(body, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
