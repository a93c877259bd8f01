package vn.dondoc.kit.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The one producer of a service's events. Opening it fences every older one with the same transactional id. */
final class OutboxProducer implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;

    private OutboxProducer(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    static Producer<byte[], byte[]> kafkaProducer(Map<String, Object> kafka, String service) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "dondoc." + service + ".outbox");
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-outbox");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        // A directive's text of 512 KiB, escaped as JSON, is at most twice that; the topics allow 4 MiB.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 60_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static OutboxProducer open(Producer<byte[], byte[]> producer) {
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
        return new OutboxProducer(producer);
    }

    /** Returns when the broker has acknowledged all as one transaction. After any exception this producer must be closed. */
    void send(List<ProducerRecord<byte[], byte[]>> records) {
        producer.beginTransaction();
        List<Future<RecordMetadata>> pending =
                records.stream().map(producer::send).toList();
        producer.commitTransaction();
        for (Future<RecordMetadata> sent : pending) {
            try {
                sent.get();
            } catch (ExecutionException | InterruptedException e) {
                throw new KafkaException("a record of a committed transaction was not acknowledged", e);
            }
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
