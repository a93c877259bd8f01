package vn.dondoc.kit.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.outbox.OutboxRecord;

/**
 * Parks a record on {@code <topic>.<service>.dlq}, byte for byte, with where it came from and why. It goes through the
 * outbox, so that it is parked in the same transaction that steps over it.
 */
final class DeadLetters {

    static final String REASON = "dondoc_dlq_reason";
    static final String TOPIC = "dondoc_dlq_topic";
    static final String PARTITION = "dondoc_dlq_partition";
    static final String OFFSET = "dondoc_dlq_offset";

    private static final int LONGEST_REASON = 1000;

    private final Outbox outbox;
    private final String service;
    private final MeterRegistry meters;

    DeadLetters(Outbox outbox, String service, MeterRegistry meters) {
        this.outbox = outbox;
        this.service = service;
        this.meters = meters;
    }

    /** There before the first, so that an alert sees it rise. */
    void expect(String topic) {
        parked(topic);
    }

    private Counter parked(String topic) {
        return Counter.builder("dondoc.dead.letters")
                .tag("topic", topic)
                .description("Records that could not be applied and were parked")
                .register(meters);
    }

    void park(ConsumerRecord<byte[], byte[]> record, Throwable failure) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            byte[] value = header.value();
            headers.put(header.key(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
        }
        headers.put(REASON, reason(failure));
        headers.put(TOPIC, record.topic());
        headers.put(PARTITION, Integer.toString(record.partition()));
        headers.put(OFFSET, Long.toString(record.offset()));
        String parked = record.topic() + "." + service + ".dlq";
        outbox.appendRecords(java.util.List.of(new OutboxRecord(parked, record.key(), headers, record.value())));
        parked(record.topic()).increment();
    }

    private static String reason(Throwable failure) {
        StringBuilder reason = new StringBuilder(failure.getClass().getSimpleName());
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                reason.append(": ").append(cause.getMessage());
            }
        }
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }
}
