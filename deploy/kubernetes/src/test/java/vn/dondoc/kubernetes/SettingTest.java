package vn.dondoc.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A variable that no setting answers to does nothing, and nobody notices. */
@Tag("real")
class SettingTest {

    private static final Pattern QUARKUS = Pattern.compile("\"environmentVariable\" : \"([A-Z0-9_]+)\"");

    /** Of the JVM, of Quarkus' start itself, and of OpenTelemetry. */
    private static final Set<String> OTHERS = Set.of(
            "JAVA_TOOL_OPTIONS",
            "QUARKUS_PROFILE",
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "OTEL_TRACES_SAMPLER",
            "OTEL_TRACES_SAMPLER_ARG");

    @ParameterizedTest
    @EnumSource
    void everyVariableIsASettingTheServiceKnows(Overlay overlay) throws Exception {
        Set<String> common = new TreeSet<>(OTHERS);
        common.addAll(quarkusSettings());
        common.addAll(kafkaSettings());
        common.addAll(ownSettings(Path.of("../../platform/service-kit")));
        for (String service : Overlay.SERVICES) {
            Set<String> known = new TreeSet<>(common);
            known.addAll(ownSettings(Path.of("../..", service)));

            assertThat(variables(overlay, service)).isNotEmpty().isSubsetOf(known);
        }
    }

    private static Set<String> variables(Overlay overlay, String service) {
        Set<String> variables = new TreeSet<>();
        overlay.object("ConfigMap", service).path("data").fieldNames().forEachRemaining(variables::add);
        Overlay.containers(overlay.object("Deployment", service))
                .flatMap(container -> Overlay.stream(container.path("env")))
                .map((JsonNode variable) -> variable.path("name").asText())
                .forEach(variables::add);
        return variables;
    }

    private static Set<String> quarkusSettings() throws IOException {
        Set<String> settings = new TreeSet<>();
        String model = "META-INF/quarkus-config-doc/quarkus-config-model.json";
        List<URL> models = Collections.list(SettingTest.class.getClassLoader().getResources(model));
        for (URL url : models) {
            try (InputStream in = url.openStream()) {
                Matcher variable = QUARKUS.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (variable.find()) {
                    settings.add(variable.group(1));
                }
            }
        }
        assertThat(settings).contains("QUARKUS_INIT_AND_EXIT").doesNotContain("QUARKUS_INIT_AND_STAY");
        return settings;
    }

    private static Set<String> kafkaSettings() {
        Set<String> settings = new TreeSet<>();
        Stream.concat(ConsumerConfig.configNames().stream(), ProducerConfig.configNames().stream())
                .forEach(name -> settings.add(variable("kafka." + name)));
        return settings;
    }

    /** Of the {@code *Config} interfaces in the sources of a module. */
    private static Set<String> ownSettings(Path module) throws Exception {
        Path sources = module.resolve("src/main/java");
        Set<String> settings = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : files) {
            if (Files.readString(file).contains("@ConfigMapping(")) {
                String name =
                        sources.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
                Class<?> config = Class.forName(name);
                addSettings(config.getAnnotation(ConfigMapping.class).prefix(), config, settings);
            }
        }
        return settings;
    }

    private static void addSettings(String prefix, Class<?> config, Set<String> settings) {
        for (Method setting : config.getDeclaredMethods()) {
            String name = prefix + "." + setting.getName().replaceAll("(?=[A-Z])", "-");
            if (setting.getReturnType().isInterface() && setting.getReturnType().getEnclosingClass() == config) {
                addSettings(name, setting.getReturnType(), settings);
            } else {
                settings.add(variable(name));
            }
        }
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
