package vn.dondoc.benchmark.limit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Events of issued assignments, made from the contract's example, and what {@code kafka-consumer-perf-test} does with them. */
public final class AssignmentEvents {

    private static final String TOPIC = "dondoc.assignment-events.v1";
    private static final String EXAMPLE_ID = "01748f2a-6c00-7a11-9c55-0242ac120002";

    private final Map<String, Object> broker;

    public AssignmentEvents(int brokerPort) {
        broker = Map.of("bootstrap.servers", "127.0.0.1:" + brokerPort);
    }

    /** @param example JSON of an issued assignment */
    public void publish(String example, String correlation, int number) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int n = 0; n < number; n++) {
                String id = new UUID(
                                0x0199_0000_0000_7000L | (long) n << 16 & 0xffff_0000L | n & 0xfff,
                                UUID.randomUUID().getLeastSignificantBits())
                        .toString();
                var event = new ProducerRecord<>(
                        TOPIC,
                        bytes(id),
                        bytes(example.replace(EXAMPLE_ID, id)
                                .replace("\"H12.07\"", "\"H12.B%03d\"".formatted(1 + n % 200))));
                Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", UUID.randomUUID().toString(),
                                "ce_source", "/dondoc/benchmark",
                                "ce_type", "vn.dondoc.assignment-issued.v1",
                                "ce_time", "2026-01-01T00:00:00Z",
                                "ce_subject", id,
                                "content-type", "application/json",
                                "ce_epoch", "1",
                                "ce_aggregateversion", "1",
                                "ce_correlationid", correlation)
                        .forEach((name, value) -> event.headers().add(name, bytes(value)));
                producer.send(event);
            }
        }
    }

    public Map<TopicPartition, Long> ends() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    /** Records a second of a client that reads from these offsets to the end and does nothing with what it has read. */
    public double readFrom(Map<TopicPartition, Long> offsets) {
        try (var consumer = consumer()) {
            consumer.assign(offsets.keySet());
            offsets.forEach(consumer::seek);
            Map<TopicPartition, Long> ends = consumer.endOffsets(offsets.keySet());
            long read = 0;
            long begun = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                read += consumer.poll(Duration.ofSeconds(1)).count();
            }
            return read / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
