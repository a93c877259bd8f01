package vn.dondoc.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What {@code kubectl kustomize} makes of an overlay. */
enum Overlay {
    LOCAL,
    PODMAN,
    PRODUCTION,
    RESTORE;

    static final List<String> SERVICES = List.of("document-service", "task-service", "notification-service");

    private static final Map<Overlay, List<JsonNode>> RENDERED = new EnumMap<>(Overlay.class);
    private static final YAMLMapper YAML = new YAMLMapper();

    List<JsonNode> objects() {
        synchronized (RENDERED) {
            return RENDERED.computeIfAbsent(this, Overlay::render);
        }
    }

    Stream<JsonNode> ofKind(String kind) {
        return objects().stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    JsonNode object(String kind, String name) {
        return ofKind(kind)
                .filter(object -> name(object).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " has no " + kind + " " + name));
    }

    static String name(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }

    static JsonNode pod(JsonNode deployment) {
        return deployment.path("spec").path("template").path("spec");
    }

    static Stream<JsonNode> containers(JsonNode deployment) {
        return Stream.of("initContainers", "containers")
                .flatMap(kind -> stream(pod(deployment).path(kind)));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return Stream.iterate(0, index -> index < array.size(), index -> index + 1)
                .map(array::get);
    }

    private List<JsonNode> render() {
        Path folder = Path.of("overlays", name().toLowerCase(java.util.Locale.ROOT));
        try {
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectErrorStream(true)
                    .start();
            String text = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(kubectl.waitFor()).as(text).isZero();
            try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
                return documents.readAll();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            Assumptions.assumeFalse(
                    String.valueOf(e.getMessage()).contains("Cannot run program"),
                    "kubectl is not installed: the manifests were not rendered");
            throw new UncheckedIOException(e);
        }
    }
}
