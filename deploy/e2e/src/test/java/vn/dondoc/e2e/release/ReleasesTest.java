package vn.dondoc.e2e.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.e2e.system.PackagedSystem;

/** What was released stays as it was. */
class ReleasesTest {

    private static final Path RELEASES = PackagedSystem.ROOT.resolve("deploy/e2e/releases");
    private static final Map<String, String> MODULES = Map.of(
            "document-service", "document-service",
            "task-service", "task-service",
            "notification-service", "notification-service",
            "service-kit", "platform/service-kit");

    static List<Path> releases() throws IOException {
        try (Stream<Path> all = Files.list(RELEASES)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** A database of the release can be brought to the present one: nothing that has run in it was changed or taken away. */
    @ParameterizedTest
    @MethodSource("releases")
    void everyMigrationOfTheReleaseIsStillThereAndUnchanged(Path release) throws IOException {
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            List<String> then = Files.readAllLines(release.resolve(module.getKey() + ".migrations.sha256"));
            Path present = PackagedSystem.ROOT.resolve(module.getValue()).resolve("contract/migrations.sha256");
            assertThat(then).isNotEmpty();
            assertThat(Files.readAllLines(present)).as(module.getKey()).containsAll(then);
        }
    }

    /** No kind of event that readers were promised has gone. */
    @ParameterizedTest
    @MethodSource("releases")
    void everyEventOfTheReleaseIsStillDescribed(Path release) throws IOException {
        for (String service : List.of("document-service", "task-service", "notification-service")) {
            Path present = PackagedSystem.ROOT.resolve(service).resolve("contract/events");
            try (Stream<Path> examples = Files.list(release.resolve("events").resolve(service))) {
                assertThat(examples.map(example -> example.getFileName().toString())
                                .map(name -> name.replace(".example.json", ".schema.json"))
                                .map(present::resolve))
                        .isNotEmpty()
                        .allMatch(Files::exists);
            }
        }
    }
}
