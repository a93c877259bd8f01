package vn.dondoc.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Schemas and frozen examples of a service's events, as they lie in its {@code contract/events}. */
public interface EventContract {

    ObjectMapper JSON = new ObjectMapper();

    /** The service's own {@code contract/events}, seen from its module. */
    Path OWN = Path.of("contract", "events");

    /** What was released, seen from a service's module. */
    Path RELEASES = Path.of("..", "deploy", "e2e", "releases");

    @TestFactory
    default Stream<DynamicTest> everyFrozenExampleValidates() {
        List<Path> schemas = files(OWN, ".schema.json");
        assertThat(schemas).as("schemas in " + OWN.toAbsolutePath()).isNotEmpty();
        return schemas.stream()
                .map(schema -> DynamicTest.dynamicTest(
                        type(schema), () -> assertValid(type(schema), Files.readString(example(OWN, type(schema))))));
    }

    /** Fails with every deviation of {@code json} from the schema of the type, such as {@code assignment-issued.v1}. */
    static void assertValid(String type, String json) {
        assertValid(OWN, type, json);
    }

    /** The same for schemas that lie elsewhere. */
    static void assertValid(Path folder, String type, String json) {
        try {
            String text = Files.readString(folder.resolve(type + ".schema.json"));
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
            assertThat(schema.validate(
                            json,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Today's code must write exactly the fields of the frozen example: a new one needs the schema and the example first. */
    static void assertSameShape(String type, String json) {
        try {
            JsonNode frozen = JSON.readTree(Files.readString(example(OWN, type)));
            assertThat(shape(JSON.readTree(json))).isEqualTo(shape(frozen));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The frozen examples of another service, today's and those of every release, which this one must be able to read. */
    static List<Path> examplesOf(String service) {
        List<Path> examples = new ArrayList<>(files(Path.of("..", service, "contract", "events"), ".example.json"));
        assertThat(examples).as("frozen examples of " + service).isNotEmpty();
        for (Path release : files(RELEASES, "")) {
            Path events = release.resolve("events").resolve(service);
            if (Files.isDirectory(events)) {
                examples.addAll(files(events, ".example.json"));
            }
        }
        return examples;
    }

    private static Path example(Path folder, String type) {
        return folder.resolve(type + ".example.json");
    }

    private static String type(Path schema) {
        return schema.getFileName().toString().replace(".schema.json", "");
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of all fields as pointers; of an array the first element speaks for all. */
    private static List<String> shape(JsonNode node) {
        Stream<String> own = node.properties().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of("/" + field.getKey()),
                        shape(field.getValue()).stream().map(inner -> "/" + field.getKey() + inner)));
        Stream<String> inside = node.isArray() && !node.isEmpty()
                ? shape(node.get(0)).stream().map(inner -> "/*" + inner)
                : Stream.empty();
        return Stream.concat(own, inside).sorted().toList();
    }
}
