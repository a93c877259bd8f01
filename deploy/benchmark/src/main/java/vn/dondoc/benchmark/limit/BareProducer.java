package vn.dondoc.benchmark.limit;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.dondoc.benchmark.drive.Pace;

/** What {@code kafka-producer-perf-test} does: records of one size, as fast as the broker acknowledges them on all replicas. */
public final class BareProducer {

    private static final String TOPIC = "dondoc.notice-events.v1";

    private BareProducer() {}

    public static Pace send(int brokerPort, int records, int bytes) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", "127.0.0.1:" + brokerPort, "acks", "all", "enable.idempotence", true);
        byte[] value = new byte[bytes];
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(TOPIC);
            long begun = System.nanoTime();
            for (int n = 0; n < records; n++) {
                producer.send(
                        new ProducerRecord<>(TOPIC, UUID.randomUUID().toString().getBytes(), value));
            }
            producer.flush();
            return Pace.of(records, (System.nanoTime() - begun) / 1e9);
        }
    }
}
