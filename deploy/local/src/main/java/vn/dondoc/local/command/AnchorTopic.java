package vn.dondoc.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.dondoc.local.kafka.Topics;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.LocalPorts;
import vn.dondoc.local.system.ServiceProgram;

/** The anchors that the broker keeps: beyond the reach of whoever can write only the database. */
final class AnchorTopic {
    private AnchorTopic() {}

    /** The first anchor of the service that no seal meets, as a sentence; empty if all are met. */
    static String firstUnmet(LocalPorts ports, ServiceProgram service, AdminApi api)
            throws LocalFailureException, IOException, InterruptedException {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + ports.kafka(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.AUDIT_ANCHORS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<String, byte[]> anchor : consumer.poll(Duration.ofMillis(500))) {
                    if (service.name().equals(anchor.key()) && !isMet(anchor.value(), service, api)) {
                        return "the anchor kept on " + Topics.AUDIT_ANCHORS + " is met by no seal: "
                                + new String(anchor.value(), StandardCharsets.UTF_8);
                    }
                }
            }
        }
        return "";
    }

    private static boolean isMet(byte[] anchor, ServiceProgram service, AdminApi api)
            throws LocalFailureException, IOException, InterruptedException {
        JsonNode kept = new ObjectMapper().readTree(anchor);
        return api.find(service, "/audit/seals/" + kept.path("number").asLong())
                .map(seal -> seal.path("hash").equals(kept.path("hash")))
                .orElse(false);
    }
}
