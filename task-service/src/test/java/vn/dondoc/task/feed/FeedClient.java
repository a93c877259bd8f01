package vn.dondoc.task.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
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
import java.util.concurrent.CopyOnWriteArrayList;

/** A client that polls or listens until it is stopped, and begins again where it was whenever the connection ends. */
public final class FeedClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final FeedCopy copy = new FeedCopy();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final String path;
    private final String token;
    private final int eventsAConnection;
    private volatile String cursor = "";
    private volatile boolean running = true;
    private final Thread thread;

    private FeedClient(String path, String token, int eventsAConnection, boolean streaming) {
        this.path = path;
        this.token = token;
        this.eventsAConnection = eventsAConnection;
        this.thread = Thread.ofVirtual().start(() -> run(streaming));
    }

    public static FeedClient polling(String path, String token) {
        return new FeedClient(path, token, 0, false);
    }

    /** @param eventsAConnection after so many it breaks the connection off and resumes */
    public static FeedClient streaming(String path, String token, int eventsAConnection) {
        return new FeedClient(path + "/stream", token, eventsAConnection, true);
    }

    public FeedCopy copy() {
        return copy;
    }

    public List<String> comments() {
        return comments;
    }

    public List<String> failures() {
        return failures;
    }

    public String cursor() {
        return cursor;
    }

    private void run(boolean streaming) {
        while (running) {
            try {
                if (streaming) {
                    listen();
                } else {
                    poll();
                }
            } catch (IOException | UncheckedIOException broken) {
                // Again from the cursor.
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void poll() throws IOException, InterruptedException {
        HttpRequest request = request("?limit=50" + (cursor.isEmpty() ? "" : "&since=" + cursor))
                .header("Prefer", "wait=2")
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            failures.add(answer.statusCode() + " " + answer.body());
            running = false;
            return;
        }
        JsonNode changes = JSON.readTree(answer.body());
        changes.get("items").forEach(copy::take);
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
                failures.add(answer.statusCode() + " " + lines.readLine());
                running = false;
                return;
            }
            read(lines);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        String id = "";
        int events = 0;
        for (String line = lines.readLine(); running && line != null; line = lines.readLine()) {
            if (line.startsWith(":")) {
                comments.add(line.substring(1).strip());
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                copy.take(JSON.readTree(line.substring(5)));
            } else if (line.isEmpty() && !id.isEmpty()) {
                cursor = id;
                if (++events >= eventsAConnection) {
                    return;
                }
            }
        }
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path + query))
                .header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
        http.shutdownNow();
    }
}
