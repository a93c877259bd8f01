package vn.dondoc.e2e.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An agency's own system: keeps a copy by polling or listening, and whatever happens goes on from its cursor. */
final class FeedReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAUSE_MILLIS = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Integer> present = new ConcurrentHashMap<>();
    private final Map<String, Integer> newest = new ConcurrentHashMap<>();
    private final List<String> backwards = new CopyOnWriteArrayList<>();
    private final String url;
    private final String token;
    private final boolean streaming;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile String cursor = "";
    private volatile boolean running = true;

    FeedReader(String url, String token, boolean streaming) {
        this.url = streaming ? url + "/stream" : url;
        this.token = token;
        this.streaming = streaming;
        this.thread = Thread.ofVirtual().start(this::run);
    }

    /** Versions by assignment. */
    Map<String, Integer> copy() {
        return new TreeMap<>(present);
    }

    /** Where it was told something older than before. */
    List<String> backwards() {
        return backwards;
    }

    private void run() {
        try {
            while (running) {
                try {
                    if (streaming) {
                        listen();
                    } else {
                        poll();
                    }
                } catch (IOException | UncheckedIOException away) {
                    closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll() throws IOException, InterruptedException {
        String since = cursor.isEmpty() ? "" : "?since=" + cursor;
        var answer = http.send(request(since).header("Prefer", "wait=5").build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("not now: " + answer.statusCode());
        }
        JsonNode changes = JSON.readTree(answer.body());
        changes.get("items").forEach(this::take);
        cursor = changes.get("next").asText();
    }

    private void listen() throws IOException, InterruptedException {
        HttpRequest.Builder request = request("");
        if (!cursor.isEmpty()) {
            request.header("Last-Event-ID", cursor);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            if (answer.statusCode() != 200) {
                throw new IOException("not now: " + answer.statusCode());
            }
            read(lines);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        String id = "";
        for (String line = lines.readLine(); running && line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring("id:".length()).strip();
            } else if (line.startsWith("data:")) {
                take(JSON.readTree(line.substring("data:".length())));
            } else if (line.isEmpty() && !id.isEmpty()) {
                cursor = id;
            }
        }
    }

    private void take(JsonNode change) {
        String id = change.get("id").asText();
        if (change.get("gone").asBoolean()) {
            present.remove(id);
            return;
        }
        int version = change.get("assignment").get("version").asInt();
        Integer before = newest.put(id, version);
        if (before != null && before > version) {
            backwards.add(id + " " + before + " -> " + version);
        }
        present.put(id, version);
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(url + query)).header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        running = false;
        closed.countDown();
        thread.interrupt();
        http.shutdownNow();
    }
}
