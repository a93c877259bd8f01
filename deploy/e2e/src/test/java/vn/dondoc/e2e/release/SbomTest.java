package vn.dondoc.e2e.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.e2e.system.PackagedSystem;

/** The bill of materials that lies beside each packaged service names every library that the service ships. */
@Tag("long")
class SbomTest {

    @ParameterizedTest
    @ValueSource(strings = {"document-service", "task-service", "notification-service"})
    void everyLibraryThatShipsIsNamedWithItsHashAndAddress(String service) throws IOException {
        Path target = PackagedSystem.ROOT.resolve(service).resolve("target");
        assumeThat(target.resolve("bom.json"))
                .as("a package built without -Dcyclonedx.skip")
                .exists();
        JsonNode bom = new ObjectMapper().readTree(target.resolve("bom.json").toFile());

        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bom.at("/metadata/component/name").asText()).isEqualTo(service);
        Set<String> named = new TreeSet<>();
        for (JsonNode component : bom.path("components")) {
            named.add(jar(component));
            assertThat(component.at("/hashes/0/content").asText()).isNotEmpty();
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
        }
        Set<String> shipped = shipped(target.resolve("quarkus-app/lib"));
        assertThat(shipped).hasSizeGreaterThan(100);
        shipped.removeAll(named);
        assertThat(shipped).as("shipped and not named").isEmpty();
    }

    /** Its name in the package. */
    private static String jar(JsonNode component) {
        String address = component.path("purl").asText();
        int classifier = address.indexOf("classifier=");
        return "%s.%s-%s%s.jar"
                .formatted(
                        component.path("group").asText(),
                        component.path("name").asText(),
                        component.path("version").asText(),
                        classifier < 0
                                ? ""
                                : "-" + address.substring(classifier + 11).split("&")[0]);
    }

    private static Set<String> shipped(Path libraries) throws IOException {
        try (Stream<Path> files = Files.walk(libraries)) {
            Set<String> jars = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .forEach(jars::add);
            return jars;
        }
    }
}
