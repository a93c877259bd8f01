package vn.dondoc.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.e2e.system.PackagedSystem;

/** README says what is. */
class ReadmeTest {

    private static final Path ROOT = PackagedSystem.ROOT;

    @Test
    void hasAtMost150Lines() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void everyCommandItNamesIsOneOfTheScripts() throws IOException {
        String script = Files.readString(ROOT.resolve("dondoc"));
        List<String> commands = matches("\\./dondoc ([a-z]+)");

        assertThat(commands).contains("demo", "test", "up", "token", "clock", "help");
        assertThat(commands)
                .allSatisfy(command ->
                        assertThat(script).containsPattern("(?m)^  [a-z| -]*\\b" + command + "\\b[a-z| -]*\\)"));
    }

    @Test
    void everyFileItLinksExists() throws IOException {
        List<String> links = matches("\\]\\(([^)#]+)\\)").stream()
                .filter(link -> !link.startsWith("http"))
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"document-service", "task-service", "notification-service"})
    void namesTheEventsAServicePublishes(String service) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        JsonNode messages = new YAMLMapper()
                .readTree(Files.readString(ROOT.resolve(service).resolve("contract/asyncapi.yaml")))
                .path("components")
                .path("messages");

        assertThat(messages).isNotEmpty();
        messages.forEach(described -> {
            String message =
                    described.path("name").asText().replace("vn.dondoc.", "").replace(".v1", "");
            String last = message.substring(message.indexOf('-'));
            assertThat(readme).containsAnyOf("`" + message + "`", "`" + last + "`");
        });
    }

    @Test
    void everyEventTypeHasItsSchemaItsExampleAndItsPlaceInAsyncApi() throws IOException {
        for (String service : List.of("document-service", "task-service", "notification-service")) {
            Path contract = ROOT.resolve(service).resolve("contract");
            String asyncApi = Files.readString(contract.resolve("asyncapi.yaml"));
            TreeSet<String> schemas = names(contract, ".schema.json");

            assertThat(schemas).isEqualTo(names(contract, ".example.json"));
            assertThat(schemas).allSatisfy(type -> assertThat(asyncApi).contains(type + ".schema.json"));
        }
    }

    private static TreeSet<String> names(Path contract, String ending) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(contract.resolve("events"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .forEach(name -> names.add(name.substring(0, name.length() - ending.length())));
        }
        return names;
    }

    private static List<String> matches(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }
}
