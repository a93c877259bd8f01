package vn.dondoc.e2e.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a topic holds, as any reader of the bus would read it: nothing of the services' own code. */
public final class TopicContents {

    private final Map<String, List<Told>> byKey = new HashMap<>();

    /** One record of a key, in the order of the topic. */
    public record Told(String type, long epoch, long version, String value) {

        public String state() {
            int at = value.indexOf("\"state\":\"");
            return at < 0 ? "" : value.substring(at + 9, value.indexOf('"', at + 9));
        }
    }

    private TopicContents() {}

    public static TopicContents read(PackagedSystem system, String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + (19092 + system.offset()),
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false);
        TopicContents contents = new TopicContents();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(contents::add);
            }
        }
        return contents;
    }

    private void add(ConsumerRecord<String, String> record) {
        byKey.computeIfAbsent(record.key(), key -> new ArrayList<>())
                .add(new Told(
                        header(record, "ce_type"),
                        Long.parseLong(header(record, "ce_epoch")),
                        Long.parseLong(header(record, "ce_aggregateversion")),
                        record.value()));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "0" : new String(header.value(), StandardCharsets.UTF_8);
    }

    public Map<String, List<Told>> byKey() {
        return byKey;
    }
}
