package vn.dondoc.testkit.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every operation that a service's committed API description names, to be called by a test. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * One operation.
     *
     * @param mediaType of its request body; null if it takes none
     * @param description as it stands in the API description
     */
    record Operation(String method, String path, @Nullable String mediaType, JsonNode description) {

        String name() {
            return method + " " + path;
        }

        /** @param values of the path's parameters by name; the others get one that nothing has */
        String uri(Map<String, String> values) {
            StringBuilder uri = new StringBuilder();
            for (String part : path.split("(?=\\{)|(?<=})")) {
                uri.append(part.startsWith("{") ? value(part.substring(1, part.length() - 1), values) : part);
            }
            return uri.toString();
        }

        private static String value(String name, Map<String, String> values) {
            String unknown = switch (name) {
                case "code" -> "Z98.01";
                case "year" -> "2031";
                case "number", "version" -> "987654";
                case "name" -> "nobody";
                default -> "01890a5d-0000-7000-8000-00000000dead";
            };
            return values.getOrDefault(name, unknown);
        }
    }

    /** What was answered, with at most the first MiB of a JSON body: a stream of events has no end. */
    record Answer(int status, String body) {

        /** Whether the caller's role was not enough; who has the role and not the body or agency is told more. */
        boolean refusesTheRole() {
            return status == 403 && !body.contains("urn:dondoc:problem:");
        }
    }

    private static volatile @Nullable JsonNode api;

    private Operations() {}

    private static JsonNode api() {
        JsonNode known = api;
        if (known == null) {
            try {
                known = new YAMLMapper()
                        .readTree(Path.of("contract", "openapi.yaml").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            api = known;
        }
        return known;
    }

    /** The schema itself, where it is told by reference. */
    static JsonNode resolved(JsonNode schema) {
        for (String one : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.has(one)) {
                return resolved(schema.path(one).path(0));
            }
        }
        return schema.has("$ref")
                ? resolved(api().at(schema.path("$ref").asText().substring(1)))
                : schema;
    }

    static List<Operation> all() {
        return api().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> operation(path.getKey(), operation.getKey(), operation.getValue())))
                .toList();
    }

    static Operation named(String name) {
        return all().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation " + name));
    }

    private static Operation operation(String path, String method, JsonNode description) {
        var types = description.path("requestBody").path("content").fieldNames();
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT), path, types.hasNext() ? types.next() : null, description);
    }

    static Answer call(
            Operation operation, String uri, @Nullable String token, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + uri))
                .timeout(Duration.ofSeconds(30))
                .method(
                        operation.method(),
                        operation.mediaType() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (operation.mediaType() != null) {
            request.header("Content-Type", operation.mediaType());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream content = response.body()) {
                boolean isJson = response.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.contains("json"))
                        .isPresent();
                byte[] read = response.statusCode() >= 400 || isJson ? content.readNBytes(1 << 20) : new byte[0];
                return new Answer(response.statusCode(), new String(read, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(operation.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
