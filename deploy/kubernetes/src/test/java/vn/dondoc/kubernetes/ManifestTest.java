package vn.dondoc.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.kubernetes.Overlay.SERVICES;
import static vn.dondoc.kubernetes.Overlay.containers;
import static vn.dondoc.kubernetes.Overlay.name;
import static vn.dondoc.kubernetes.Overlay.pod;
import static vn.dondoc.kubernetes.Overlay.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("real")
class ManifestTest {

    @ParameterizedTest
    @EnumSource
    void everyObjectIsValid(Overlay overlay) {
        assertThat(overlay.objects())
                .isNotEmpty()
                .allSatisfy(object -> assertThat(errors(object))
                        .as(object.path("kind") + " " + name(object))
                        .isEmpty());
    }

    @Test
    void misspeltFieldsAreFound() {
        ObjectNode deployment =
                Overlay.PRODUCTION.object("Deployment", "task-service").deepCopy();
        ((ObjectNode) pod(deployment)).put("automountServiceAcountToken", false);
        ObjectNode cluster = Overlay.PRODUCTION.object("Cluster", "tasks").deepCopy();
        ((ObjectNode) cluster.path("spec")).put("instance", 3);

        assertThat(errors(deployment)).hasSize(1);
        assertThat(errors(cluster)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyContainerIsConfined(Overlay overlay) {
        assertThat(overlay.ofKind("Deployment").map(Overlay::name)).containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(overlay.ofKind("Deployment")).allSatisfy(deployment -> {
            JsonNode whole = pod(deployment).path("securityContext");
            assertThat(whole.path("runAsNonRoot").asBoolean()).isTrue();
            assertThat(whole.path("runAsUser").asInt()).isPositive();
            assertThat(whole.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod(deployment).path("automountServiceAccountToken").asBoolean(true))
                    .isFalse();
            assertThat(containers(deployment)).hasSize(2).allSatisfy(container -> {
                JsonNode own = container.path("securityContext");
                assertThat(own.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
                assertThat(own.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(own.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyImageIsNamedByTagOrDigest(Overlay overlay) {
        assertThat(overlay.ofKind("Deployment").flatMap(Overlay::containers))
                .extracting(container -> container.path("image").asText())
                .allMatch(image -> image.matches(".*dondoc/[a-z-]+(:[0-9][0-9A-Za-z.-]*|@sha256:[0-9a-f]{64})"));
    }

    @ParameterizedTest
    @EnumSource
    void noSecretIsPresent(Overlay overlay) {
        assertThat(overlay.ofKind("Secret")).isEmpty();
        assertThat(overlay.ofKind("ConfigMap").flatMap(map -> names(map.path("data"))))
                .noneMatch(ManifestTest::isSecret);
        assertThat(overlay.ofKind("Deployment")
                        .flatMap(Overlay::containers)
                        .flatMap(container -> stream(container.path("env")))
                        .filter(variable -> isSecret(variable.path("name").asText())))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(
                                variable.at("/valueFrom/secretKeyRef/name").asText())
                        .isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheMigrationKnowsTheOwnerOfTheSchema(Overlay overlay) {
        assertThat(overlay.ofKind("Deployment")).allSatisfy(deployment -> {
            JsonNode running = pod(deployment).path("containers").get(0);
            assertThat(running.toString()).doesNotContain("-owner");
            assertThat(value(running, "QUARKUS_FLYWAY_MIGRATE_AT_START")).isEqualTo("false");
            JsonNode migration = pod(deployment).path("initContainers").get(0);
            assertThat(migration.toString()).contains("-owner");
            assertThat(value(migration, "QUARKUS_INIT_AND_EXIT")).isEqualTo("true");
            assertThat(migration.path("image")).isEqualTo(running.path("image"));
        });
    }

    @Test
    void everyServiceHasWhatItTakesToRunUnattended() {
        for (String service : SERVICES) {
            for (String kind : List.of(
                    "ServiceAccount",
                    "ConfigMap",
                    "Service",
                    "PodDisruptionBudget",
                    "HorizontalPodAutoscaler",
                    "NetworkPolicy",
                    "KafkaUser",
                    "Ingress")) {
                assertThat(errors(Overlay.PRODUCTION.object(kind, service))).isEmpty();
            }
            JsonNode container = pod(Overlay.PRODUCTION.object("Deployment", service))
                    .path("containers")
                    .get(0);
            assertThat(names(container))
                    .contains("startupProbe", "livenessProbe", "readinessProbe", "lifecycle", "resources");
            assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
        }
    }

    @Test
    void restoredDatabaseIsReadFromTheArchiveAndWritesToAnother() {
        JsonNode spec = Overlay.RESTORE.object("Cluster", "tasks").path("spec");

        assertThat(names(spec.path("bootstrap"))).containsExactly("recovery");
        assertThat(spec.at("/bootstrap/recovery/source")).isEqualTo(spec.at("/externalClusters/0/name"));
        assertThat(spec.at("/bootstrap/recovery/recoveryTarget/targetTime").asText())
                .isNotEmpty();
        assertThat(spec.at("/externalClusters/0/plugin/parameters/barmanObjectName"))
                .isEqualTo(spec.at("/plugins/0/parameters/barmanObjectName"));
        assertThat(spec.at("/externalClusters/0/plugin/parameters/serverName").asText())
                .isEqualTo("tasks");
        assertThat(spec.at("/plugins/0/parameters/serverName").asText()).isEqualTo("tasks-restored");
        for (String other : List.of("documents", "notifications")) {
            assertThat(Overlay.RESTORE.object("Cluster", other)).isEqualTo(Overlay.PRODUCTION.object("Cluster", other));
        }
    }

    @Test
    void stopLastsLongerThanWhatItWaitsFor() {
        assertThat(Overlay.PRODUCTION.ofKind("Deployment")).allSatisfy(deployment -> {
            int drain = Integer.parseInt(Overlay.PRODUCTION
                    .object("ConfigMap", name(deployment))
                    .at("/data/QUARKUS_SHUTDOWN_TIMEOUT")
                    .asText()
                    .replace("S", ""));
            int before = pod(deployment)
                    .at("/containers/0/lifecycle/preStop/sleep/seconds")
                    .asInt();
            assertThat(drain).as("a poll of 30 s ends").isGreaterThan(30);
            assertThat(pod(deployment).path("terminationGracePeriodSeconds").asInt())
                    .isGreaterThanOrEqualTo(before + drain + 10);
        });
    }

    static String value(JsonNode container, String variable) {
        return stream(container.path("env"))
                .filter(entry -> entry.path("name").asText().equals(variable))
                .map(entry -> entry.path("value").asText())
                .findFirst()
                .orElse("");
    }

    private static boolean isSecret(String variable) {
        return variable.matches(".*(PASSWORD|_KEYS?|_USERNAME|SECRET|TOKEN)$");
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey);
    }

    private static List<Error> errors(JsonNode object) {
        String group = object.path("apiVersion").asText().contains("/")
                ? "." + object.path("apiVersion").asText().split("/")[0]
                : "";
        Path schema = Path.of("schemas", object.path("kind").asText() + group + ".json");
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(schema), InputFormat.JSON)
                    .validate(object.toString(), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
