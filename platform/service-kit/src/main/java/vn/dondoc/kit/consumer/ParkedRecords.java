package vn.dondoc.kit.consumer;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What this service could not apply: to look at, and to apply once more. */
@ApplicationScoped
public class ParkedRecords {

    private final TopicReader reader;
    private final List<EventHandler<?>> handlers;
    private final String service;

    ParkedRecords(
            TopicReader reader,
            @All List<EventHandler<?>> handlers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.reader = reader;
        this.handlers = handlers;
        this.service = service;
    }

    /**
     * A record as it was parked.
     *
     * @param offset on the topic of dead letters, of one partition
     * @param parkedAt by the broker's clock
     */
    public record Parked(
            String topic,
            long offset,
            @Nullable String key,
            @Nullable String type,
            String reason,
            Instant parkedAt,
            @Nullable String value,
            ConsumerRecord<byte[], byte[]> record) {}

    /** The topics this service consumes. */
    public List<String> topics() {
        return handlers.stream().map(EventHandler::topic).sorted().toList();
    }

    /** Oldest first, from the offset on. @param topic one this service consumes */
    public List<Parked> list(String topic, long from, int most) {
        return reader.read(topic + "." + service + ".dlq", from, most).stream()
                .map(record -> parked(topic, record))
                .toList();
    }

    public Optional<Parked> find(String topic, long offset) {
        return list(topic, offset, 1).stream()
                .filter(parked -> parked.offset() == offset)
                .findFirst();
    }

    /**
     * Applies it in the caller's transaction, as if it had just come: one that is older than what is known changes nothing.
     *
     * @throws RejectedEventException if it still cannot be applied
     */
    public void apply(Parked parked) {
        handlers.stream()
                .filter(handler -> handler.topic().equals(parked.topic()))
                .forEach(handler -> applyTo(handler, parked.record()));
    }

    private static <T> void applyTo(EventHandler<T> handler, ConsumerRecord<byte[], byte[]> record) {
        handler.decode(CloudEventDecoder.decode(record)).ifPresent(content -> handler.apply(List.of(content)));
    }

    private static Parked parked(String topic, ConsumerRecord<byte[], byte[]> record) {
        String reason = header(record, DeadLetters.REASON);
        return new Parked(
                topic,
                record.offset(),
                text(record.key()),
                header(record, "ce_type"),
                reason == null ? "" : reason,
                Instant.ofEpochMilli(record.timestamp()),
                text(record.value()),
                record);
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
