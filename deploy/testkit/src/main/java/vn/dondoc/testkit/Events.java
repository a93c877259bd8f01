package vn.dondoc.testkit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** CloudEvents as another service would send them. */
public final class Events {

    private Events() {}

    /** @param type without the common prefix, such as {@code assignment-issued.v1} */
    public static ProducerRecord<byte[], byte[]> event(
            String topic, String type, String key, long epoch, long version, String json) {
        var record = new ProducerRecord<>(topic, bytes(key), bytes(json));
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(UUID.randomUUID().toString()))
                .add("ce_source", bytes("/dondoc/test"))
                .add("ce_type", bytes("vn.dondoc." + type))
                .add("ce_time", bytes("2020-09-03T01:00:00Z"))
                .add("ce_subject", bytes(key))
                .add("content-type", bytes("application/json"))
                .add("ce_epoch", bytes(Long.toString(epoch)))
                .add("ce_aggregateversion", bytes(Long.toString(version)))
                .add("ce_correlationid", bytes("test-" + key));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
