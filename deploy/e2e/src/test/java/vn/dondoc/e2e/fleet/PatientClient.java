package vn.dondoc.e2e.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.dondoc.e2e.system.LocalTokens;

/**
 * A client as clients should be: what is not answered, or answered by a fault, it asks again of another replica under the same
 * idempotency key. Any other answer than the one expected is a failure.
 */
public final class PatientClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWERS_SOON = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<Integer> ASK_AGAIN = Set.of(429, 500, 502, 503, 504);

    private final Fleet fleet;
    private final String host;
    private final Duration answer;
    private final HttpClient http;
    private final LocalTokens tokens;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong askedAgain = new AtomicLong();
    private final Map<String, AtomicLong> refusals = new ConcurrentHashMap<>();

    /** Each replica under an address of its own. */
    public PatientClient(Fleet fleet) {
        this(fleet, "", ANSWERS_SOON);
    }

    /**
     * @param host the name that all replicas go by; each has its own if it is empty
     * @param answer so long it waits for one
     */
    public PatientClient(Fleet fleet, String host, Duration answer) {
        this.fleet = fleet;
        this.host = host;
        this.answer = answer;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
        this.tokens = new LocalTokens(fleet.system().offset(), http);
    }

    /** What was read, and its ETag. */
    public record Read(JsonNode body, String etag) {}

    public Read read(String who, String service, String path) throws InterruptedException {
        HttpResponse<String> response = untilAnswered(who, service, path, "GET", null, "", "");
        return new Read(json(response), response.headers().firstValue("ETag").orElse(""));
    }

    public void awaitThere(String who, String service, String path) throws InterruptedException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (untilAnswered(who, service, path, "GET", null, "", "").statusCode() == 404) {
            if (System.nanoTime() > giveUpAt) {
                throw new IllegalStateException(path + " has not arrived within " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** @param etag of what it changes; empty where nothing is changed */
    public JsonNode write(String who, String service, String path, String body, String etag)
            throws InterruptedException {
        return written(
                path,
                untilAnswered(
                        who,
                        service,
                        path,
                        "POST",
                        body,
                        etag,
                        UUID.randomUUID().toString()));
    }

    /** Replaces; said twice it is as said once. What it belongs to may not have been heard of yet. */
    public void put(String who, String service, String path, String body) throws InterruptedException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> response = untilAnswered(who, service, path, "PUT", body, "", "");
        while (response.statusCode() == 404 && System.nanoTime() < giveUpAt) {
            TimeUnit.MILLISECONDS.sleep(100);
            response = untilAnswered(who, service, path, "PUT", body, "", "");
        }
        written(path, response);
    }

    private JsonNode written(String path, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
        }
        acknowledged.incrementAndGet();
        return json(response);
    }

    private HttpResponse<String> untilAnswered(
            String who, String service, String path, String method, @Nullable String body, String etag, String key)
            throws InterruptedException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < giveUpAt) {
            try {
                asked.incrementAndGet();
                HttpResponse<String> response = send(who, service, path, method, body, etag, key);
                boolean underWay =
                        response.statusCode() == 409 && response.body().contains("request-in-progress");
                if (!underWay && !ASK_AGAIN.contains(response.statusCode())) {
                    return response;
                }
                last = response.statusCode() + " " + response.body();
                count("status " + response.statusCode());
            } catch (IOException unanswered) {
                last = String.valueOf(unanswered);
                count("no answer");
            }
            askedAgain.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(150);
        }
        throw new IllegalStateException(path + " was not answered within " + PATIENCE + ": " + last);
    }

    private void count(String refusal) {
        refusals.computeIfAbsent(refusal, kind -> new AtomicLong()).incrementAndGet();
    }

    private HttpResponse<String> send(
            String who, String service, String path, String method, @Nullable String body, String etag, String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(fleet.address(service, path))
                .timeout(answer)
                .header("Authorization", "Bearer " + tokens.of(who))
                .header("Content-Type", "application/json");
        if (!host.isEmpty()) {
            request.header("Host", host);
        }
        if (body != null) {
            request.method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        if (!etag.isEmpty()) {
            request.header("If-Match", etag);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(response.body(), e);
        }
    }

    public long acknowledged() {
        return acknowledged.get();
    }

    public long asked() {
        return asked.get();
    }

    public long askedAgain() {
        return askedAgain.get();
    }

    public Map<String, AtomicLong> refusals() {
        return refusals;
    }

    @Override
    public void close() {
        http.close();
    }
}
