package vn.dondoc.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.local.FreePorts;

@Tag("real")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaBrokerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private KafkaSettings settings;
    private KafkaBroker broker;

    @BeforeAll
    void startBroker() throws Exception {
        settings = new KafkaSettings(
                folder.resolve("data"), folder.resolve("log/kafka.log"), FreePorts.next(), FreePorts.next(), false);
        broker = new KafkaBroker(settings);
        broker.start();
        broker.awaitReady(PATIENCE);
        Topics.create(broker.bootstrapServers(), Topics.ALL);
    }

    @AfterAll
    void stopBroker() throws IOException {
        broker.stop();
    }

    @Test
    void killedBrokerStartsAgainWithItsRecords() throws Exception {
        send(Topics.AGENCY_EVENTS, "committed before the kill");

        broker.kill();
        broker.start();
        broker.awaitReady(PATIENCE);

        assertThat(values(Topics.AGENCY_EVENTS)).containsExactly("committed before the kill");
    }

    @Test
    void brokerThatCannotStartSaysSo() throws Exception {
        KafkaBroker second = new KafkaBroker(new KafkaSettings(
                folder.resolve("other"), folder.resolve("log/other.log"), portOf(broker), FreePorts.next(), false));
        second.start();

        assertThatThrownBy(() -> {
                    second.onExit().get();
                    second.awaitReady(PATIENCE);
                })
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Kafka did not start");
    }

    @Test
    void transactionsWorkOnASingleNode() {
        Properties properties = producerProperties();
        properties.put("transactional.id", "relay");
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(properties)) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(Topics.CALENDAR_EVENTS, 0, "H12.05", "in a transaction"));
            producer.commitTransaction();
        }

        assertThat(values(Topics.CALENDAR_EVENTS)).containsExactly("in a transaction");
    }

    @Test
    void topicsAreNotCreatedByWriting() {
        Properties properties = producerProperties();
        properties.put("max.block.ms", "1000");
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(properties)) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("dondoc.misspelt", "key", "value"))
                            .get())
                    .hasStackTraceContaining("dondoc.misspelt not present in metadata");
        }
    }

    @Test
    void creatingTheTopicsAgainChangesNothing() throws Exception {
        send(Topics.NOTICE_EVENTS, "kept");

        Topics.create(broker.bootstrapServers(), Topics.ALL);

        assertThat(values(Topics.NOTICE_EVENTS)).containsExactly("kept");
    }

    @Test
    void eventTopicsAreCompactedWithALagOfThirtyDays() throws Exception {
        assertThat(configuration("dondoc.assignment-events.v1", "cleanup.policy"))
                .isEqualTo("compact");
        assertThat(configuration("dondoc.assignment-events.v1", "min.compaction.lag.ms"))
                .isEqualTo("2592000000");
        assertThat(configuration("dondoc.assignment-events.v1", "max.message.bytes"))
                .isEqualTo("4194304");
    }

    @Test
    void deadLettersAreDeletedAfterThirtyDays() throws Exception {
        String topic = "dondoc.agency-events.v1.task-service.dlq";
        assertThat(configuration(topic, "cleanup.policy")).isEqualTo("delete");
        assertThat(configuration(topic, "retention.ms")).isEqualTo("2592000000");
    }

    @Test
    void laterJvmAdoptsTheRunningBroker() throws Exception {
        KafkaBroker later = new KafkaBroker(settings);

        assertThat(later.adopt()).isTrue();
        assertThat(later.pid()).isEqualTo(broker.pid());
    }

    private static int portOf(KafkaBroker broker) {
        return Integer.parseInt(broker.bootstrapServers().split(":")[1]);
    }

    private String configuration(String topic, String key) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(KafkaBroker.adminProperties(broker.bootstrapServers()))) {
            Config config = admin.describeConfigs(List.of(resource))
                    .values()
                    .values()
                    .iterator()
                    .next()
                    .get();
            return config.get(key).value();
        }
    }

    private void send(String topic, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(producerProperties())) {
            producer.send(new ProducerRecord<>(topic, 0, "H12.05", value)).get();
        }
    }

    private List<String> values(String topic) {
        Properties properties = KafkaBroker.adminProperties(broker.bootstrapServers());
        properties.put("isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<ConsumerRecord<String, String>> records =
                    consumer.poll(Duration.ofSeconds(20)).records(partition);
            return records.stream().map(ConsumerRecord::value).toList();
        }
    }

    private Properties producerProperties() {
        Properties properties = KafkaBroker.adminProperties(broker.bootstrapServers());
        properties.put("key.serializer", StringSerializer.class.getName());
        properties.put("value.serializer", StringSerializer.class.getName());
        return properties;
    }
}
