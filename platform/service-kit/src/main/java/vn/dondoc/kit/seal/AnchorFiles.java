package vn.dondoc.kit.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Anchors as lines of JSON, a file for each service and day of UTC. Lines are only ever added, each with one write, so
 * replicas may share the folder; a line that was cut off by a crash is passed over.
 */
@ApplicationScoped
public class AnchorFiles {

    private static final String ENDING = ".anchors.jsonl";

    private final SealConfig config;
    private final ObjectMapper json;
    private final String service;

    AnchorFiles(
            SealConfig config, ObjectMapper json, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.json = json;
        this.service = service;
    }

    void add(Anchor anchor) {
        config.anchors().ifPresent(folder -> {
            String day =
                    anchor.sealedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
            try {
                Files.createDirectories(folder);
                Files.writeString(
                        folder.resolve(service + "-" + day + ENDING),
                        json.writeValueAsString(anchor) + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** All that were kept, oldest file first; to be closed. Empty where no folder is configured. */
    public Stream<Anchor> all() {
        Path folder = config.anchors().filter(Files::isDirectory).orElse(null);
        if (folder == null) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(this::isOurs).sorted().toList().stream()
                    .flatMap(AnchorFiles::lines)
                    .flatMap(this::anchor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(service + "-") && name.endsWith(ENDING);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.lines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Anchor> anchor(String line) {
        try {
            return Stream.of(json.readValue(line, Anchor.class));
        } catch (JsonProcessingException cutOff) {
            return Stream.empty();
        }
    }
}
