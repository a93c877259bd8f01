package vn.dondoc.kit.consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import vn.dondoc.kit.correlation.CorrelationId;
import vn.dondoc.kit.outage.Outages;
import vn.dondoc.kit.trace.ReceivedMessage;
import vn.dondoc.kit.trace.Traces;

/**
 * Applies a batch, each part in one transaction with its offsets.
 *
 * <p>A part that fails for good is halved until the guilty record stands alone; that one is parked and the rest is applied.
 * After an outage {@link #remaining()} holds what was not applied, in order.
 */
final class BatchApplier<T> {

    private static final Logger LOG = Logger.getLogger(BatchApplier.class);
    private static final int TRANSACTION_SECONDS = 60;

    private final EventHandler<T> handler;
    private final ConsumerOffsets offsets;
    private final DeadLetters deadLetters;
    private final UUID owner;
    private final Traces traces;
    private final Deque<List<ConsumerRecord<byte[], byte[]>>> parts = new ArrayDeque<>();

    private record Decoded<T>(Event event, T content) {}

    BatchApplier(EventHandler<T> handler, ConsumerOffsets offsets, DeadLetters deadLetters, UUID owner, Traces traces) {
        this.handler = handler;
        this.offsets = offsets;
        this.deadLetters = deadLetters;
        this.owner = owner;
        this.traces = traces;
    }

    /** Takes records in the order in which they must be applied. */
    void add(List<ConsumerRecord<byte[], byte[]>> records) {
        if (!records.isEmpty()) {
            parts.addLast(records);
        }
    }

    boolean remaining() {
        return !parts.isEmpty();
    }

    void forget() {
        parts.clear();
    }

    /** Applies all that was added; an outage or a zombie's commit leaves as an exception, with the rest still to be applied. */
    void applyAll() {
        while (!parts.isEmpty()) {
            List<ConsumerRecord<byte[], byte[]>> part = parts.removeFirst();
            try {
                traces.consuming(handler.topic(), () -> traced(part), () -> inTransaction(() -> applyPart(part)));
                offsets.advanced(part);
            } catch (ZombieConsumerException zombie) {
                throw zombie;
            } catch (RuntimeException failure) {
                if (Outages.isOutage(failure)) {
                    parts.addFirst(part);
                    throw failure;
                }
                isolate(part, failure);
            }
        }
    }

    private static List<ReceivedMessage> traced(List<ConsumerRecord<byte[], byte[]>> part) {
        return part.stream()
                .flatMap(record -> CloudEventDecoder.traced(record).stream())
                .toList();
    }

    private void isolate(List<ConsumerRecord<byte[], byte[]>> part, RuntimeException failure) {
        if (part.size() > 1) {
            int middle = part.size() / 2;
            parts.addFirst(part.subList(middle, part.size()));
            parts.addFirst(part.subList(0, middle));
            return;
        }
        var record = part.getFirst();
        try {
            inTransaction(() -> {
                offsets.advance(part, owner);
                deadLetters.park(record, failure);
            });
            offsets.advanced(part);
        } catch (RuntimeException outage) {
            parts.addFirst(part);
            throw outage;
        }
        LOG.errorf(
                "a record of %s was parked (partition %d, offset %d): %s",
                record.topic(), record.partition(), record.offset(), failure);
    }

    private void applyPart(List<ConsumerRecord<byte[], byte[]>> part) throws SQLException {
        offsets.advance(part, owner);
        Map<String, Decoded<T>> newest = new LinkedHashMap<>();
        for (var record : part) {
            decode(record)
                    .ifPresent(decoded -> newest.merge(
                            decoded.event().key(),
                            decoded,
                            (known, next) -> known.event().newerThan(next.event()) ? known : next));
        }
        if (!newest.isEmpty()) {
            // A batch has many causes; its own log lines carry the first one's id.
            CorrelationId.begin(newest.values().iterator().next().event().correlationId());
            handler.apply(newest.values().stream().map(Decoded::content).toList());
        }
    }

    private Optional<Decoded<T>> decode(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            // Compaction's own deletion marker: whatever it says is gone was said by an event before it.
            return Optional.empty();
        }
        Event event = CloudEventDecoder.decode(record);
        return handler.decode(event).map(content -> new Decoded<>(event, content));
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void inTransaction(Work work) {
        try {
            QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> {
                work.run();
                return Boolean.TRUE;
            });
        } finally {
            CorrelationId.end();
        }
    }
}
