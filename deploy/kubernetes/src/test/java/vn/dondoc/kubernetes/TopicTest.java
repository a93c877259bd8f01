package vn.dondoc.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.kubernetes.Overlay.SERVICES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.local.kafka.Topics;

/** The topics of the manifests, those of deploy/local and those of the contracts are the same, and used by those who may. */
@Tag("real")
class TopicTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void topicsAreThoseOfTheLocalSystem() {
        List<Topics.Topic> topics = Overlay.PRODUCTION
                .ofKind("KafkaTopic")
                .map(topic -> new Topics.Topic(
                        Overlay.name(topic), topic.at("/spec/partitions").asInt(), configuration(topic)))
                .toList();

        assertThat(topics).containsExactlyInAnyOrderElementsOf(Topics.ALL);
    }

    @Test
    void everyTopicOfAContractIsThere() throws IOException {
        for (String service : SERVICES) {
            assertThat(addresses(service, "send"))
                    .isNotEmpty()
                    .isSubsetOf(Topics.ALL.stream().map(Topics.Topic::name).toList());
        }
    }

    @Test
    void serviceMayWriteWhatItPublishesAndReadWhatItConsumes() throws IOException {
        for (String service : SERVICES) {
            List<String> deadLetters = Topics.ALL.stream()
                    .map(Topics.Topic::name)
                    .filter(topic -> topic.endsWith("." + service + ".dlq"))
                    .toList();
            List<String> written = new ArrayList<>(addresses(service, "send"));
            written.add(Topics.AUDIT_ANCHORS);
            written.addAll(deadLetters);
            List<String> read = new ArrayList<>(deadLetters);
            deadLetters.forEach(topic -> read.add(topic.replace("." + service + ".dlq", "")));
            if (!service.equals("notification-service")) {
                // What it told, to find what its database has lost.
                read.addAll(addresses(service, "send"));
            }

            assertThat(allowed(service, "Write")).containsExactlyInAnyOrderElementsOf(written);
            assertThat(allowed(service, "Read")).containsExactlyInAnyOrderElementsOf(read);
            assertThat(read).containsAll(addresses(service, "receive"));
        }
    }

    private static List<String> allowed(String service, String operation) {
        return Overlay.stream(Overlay.PRODUCTION.object("KafkaUser", service).at("/spec/authorization/acls"))
                .filter(acl -> acl.at("/resource/type").asText().equals("topic"))
                .filter(acl -> acl.path("operations").toString().contains("\"" + operation + "\""))
                .map(acl -> acl.at("/resource/name").asText())
                .toList();
    }

    /** Of the channels that the service's contract has operations of the action for. */
    private static List<String> addresses(String service, String action) throws IOException {
        JsonNode contract = YAML.readTree(
                Path.of("../..", service, "contract/asyncapi.yaml").toFile());
        return contract.path("operations").properties().stream()
                .map(java.util.Map.Entry::getValue)
                .filter(operation -> operation.path("action").asText().equals(action))
                .map(operation -> operation.at("/channel/$ref").asText().replace("#/channels/", ""))
                .map(channel ->
                        contract.path("channels").path(channel).path("address").asText())
                .distinct()
                .toList();
    }

    private static TreeMap<String, String> configuration(JsonNode topic) {
        TreeMap<String, String> configuration = new TreeMap<>();
        topic.at("/spec/config")
                .properties()
                .forEach(entry ->
                        configuration.put(entry.getKey(), entry.getValue().asText()));
        return configuration;
    }
}
