package vn.dondoc.kit.consumer;

import static vn.dondoc.kit.outbox.CloudEventHeaders.CORRELATION_ID;
import static vn.dondoc.kit.outbox.CloudEventHeaders.EPOCH;
import static vn.dondoc.kit.outbox.CloudEventHeaders.ID;
import static vn.dondoc.kit.outbox.CloudEventHeaders.TIME;
import static vn.dondoc.kit.outbox.CloudEventHeaders.TYPE;
import static vn.dondoc.kit.outbox.CloudEventHeaders.TYPE_PREFIX;
import static vn.dondoc.kit.outbox.CloudEventHeaders.VERSION;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.trace.ReceivedMessage;
import vn.dondoc.kit.trace.Traces;

/** Reads the headers of a record in CloudEvents binary mode. */
final class CloudEventDecoder {

    private CloudEventDecoder() {}

    static Event decode(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        byte[] data = record.value();
        if (key == null) {
            throw new RejectedEventException("the record has no key");
        }
        if (data == null) {
            throw new RejectedEventException("the record has no value");
        }
        String type = required(record, TYPE);
        if (!type.startsWith(TYPE_PREFIX)) {
            throw new RejectedEventException("the type is not one of ours");
        }
        try {
            String correlationId = optional(record, CORRELATION_ID);
            String id = required(record, ID);
            return new Event(
                    UUID.fromString(id),
                    type.substring(TYPE_PREFIX.length()),
                    new String(key, StandardCharsets.UTF_8),
                    Instant.parse(required(record, TIME)),
                    Long.parseLong(required(record, EPOCH)),
                    Long.parseLong(required(record, VERSION)),
                    correlationId == null ? id : correlationId,
                    data);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new RejectedEventException("a CloudEvents header cannot be read", e);
        }
    }

    /** Where it goes on, if the work that sent it was traced. */
    static Optional<ReceivedMessage> traced(ConsumerRecord<byte[], byte[]> record) {
        String traceparent = optional(record, Traces.HEADER);
        String correlationId = optional(record, CORRELATION_ID);
        return traceparent == null || correlationId == null
                ? Optional.empty()
                : Optional.of(new ReceivedMessage(correlationId, traceparent));
    }

    private static String required(ConsumerRecord<byte[], byte[]> record, String name) {
        String value = optional(record, name);
        if (value == null) {
            throw new RejectedEventException("the header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String optional(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
