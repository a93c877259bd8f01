package vn.dondoc.notification.inboxstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens to one inbox over one connection. */
final class InboxListener implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final InputStream body;

    record Told(String id, String name, JsonNode data) {}

    /** @param lastEventId empty to begin anew */
    InboxListener(String path, String token, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + path + "/stream"))
                .header("Authorization", "Bearer " + token);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("status " + answer.statusCode());
            }
            this.body = answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    /** Rungs of the notices told, in order. */
    List<String> rungs() {
        return notices().stream().map(one -> one.data().get("rung").asText()).toList();
    }

    List<String> noticeIds() {
        return notices().stream().map(one -> one.data().get("id").asText()).toList();
    }

    List<Told> notices() {
        return told.stream().filter(one -> one.name().equals("notice")).toList();
    }

    List<Told> told() {
        return told;
    }

    List<String> comments() {
        return comments;
    }

    private void read() {
        String id = "";
        String name = "";
        String data = "";
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.add(line.substring(1).strip());
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data = line.substring(5);
                } else if (line.isEmpty() && !id.isEmpty()) {
                    told.add(new Told(id, name, JSON.readTree(data)));
                    id = "";
                }
            }
        } catch (IOException | UncheckedIOException ended) {
            comments.add("ended");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
