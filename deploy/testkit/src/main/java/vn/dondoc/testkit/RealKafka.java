package vn.dondoc.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.dondoc.local.kafka.KafkaBroker;
import vn.dondoc.local.kafka.Topics;

/** The Kafka broker of the tests: to read from, to write to, and to take away. */
public final class RealKafka {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RealKafka() {}

    /** A topic of its own for one test, with its dead letters for the given service. */
    public static String newTopic(String service) {
        String topic = "test-" + UUID.randomUUID();
        create(List.of(Topics.events(topic), Topics.deadLetters(topic, service)));
        return topic;
    }

    private static void create(List<Topics.Topic> topics) {
        try {
            Topics.create(bootstrapServers(), topics);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All committed records of a topic, per partition in order. */
    public static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(RealKafka::partition)
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    /** The committed records of one key, in order. */
    public static List<ConsumerRecord<byte[], byte[]>> read(String topic, String key) {
        return read(topic).stream()
                .filter(record -> record.key() != null && key.equals(text(record.key())))
                .toList();
    }

    public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Sends records as another service would, and waits for the broker. */
    public static void send(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL to the broker; its data stay. */
    public static void kill() throws IOException {
        KafkaBroker broker = broker();
        broker.adopt();
        broker.kill();
    }

    /** Starts it again over the same data and on the same ports. */
    public static void startAgain() throws IOException, InterruptedException {
        KafkaBroker broker = broker();
        broker.start();
        broker.awaitReady(PATIENCE);
    }

    private static KafkaBroker broker() {
        return new KafkaBroker(RealSystem.kafkaSettings(
                TestConfiguration.home(),
                Integer.parseInt(TestConfiguration.of("dondoc.test.kafka.port")),
                Integer.parseInt(TestConfiguration.of("dondoc.test.kafka.controller-port"))));
    }

    private static String bootstrapServers() {
        return TestConfiguration.of("kafka.bootstrap.servers");
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
