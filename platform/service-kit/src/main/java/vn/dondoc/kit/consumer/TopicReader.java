package vn.dondoc.kit.consumer;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic beside its consumers: from the start to where it ended when the reading began. Moves nobody's offsets. */
@ApplicationScoped
public class TopicReader {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int BATCH = 1000;

    private final Map<String, Object> kafka;

    TopicReader(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /**
     * Everything on the topic, batch by batch; of each partition in order. Records that are no events are left out.
     *
     * @return how many records there were
     */
    public long readAll(String topic, Consumer<List<Event>> batch) {
        long read = 0;
        try (var consumer = consumer()) {
            Map<TopicPartition, Long> ends = fromStart(consumer, topic);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                List<Event> events = new ArrayList<>();
                for (var record : consumer.poll(POLL)) {
                    read++;
                    addEvent(record, events);
                }
                if (!events.isEmpty()) {
                    batch.accept(events);
                }
            }
        }
        return read;
    }

    /** Records of a topic of one partition, from the offset on, as many as asked for or as there are. */
    List<ConsumerRecord<byte[], byte[]>> read(String topic, long from, int most) {
        try (var consumer = consumer()) {
            TopicPartition only = new TopicPartition(topic, 0);
            Map<TopicPartition, Long> ends = fromStart(consumer, topic);
            long end = ends.getOrDefault(only, 0L);
            consumer.seek(only, Math.max(from, consumer.position(only)));
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (records.size() < most && consumer.position(only) < end) {
                consumer.poll(POLL).forEach(records::add);
            }
            return List.copyOf(records.subList(0, Math.min(most, records.size())));
        }
    }

    private static void addEvent(ConsumerRecord<byte[], byte[]> record, List<Event> events) {
        if (record.value() != null) {
            try {
                events.add(CloudEventDecoder.decode(record));
            } catch (RejectedEventException noEvent) {
                // The consumer has parked it; it is found among the dead letters.
                return;
            }
        }
    }

    private static Map<TopicPartition, Long> fromStart(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer.endOffsets(partitions);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove("group.id");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        settings.put("max.poll.records", BATCH);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
