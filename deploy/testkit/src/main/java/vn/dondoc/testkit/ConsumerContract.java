package vn.dondoc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.testkit.Events.event;

import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.consumer.EventConsumers;

/** What the event consumer promises, on a real PostgreSQL and a real Kafka. */
@Tag("real")
public interface ConsumerContract {

    Duration PATIENCE = Duration.ofSeconds(60);
    String TYPE = "contract-changed.v1";

    /** The application name of the service under test. */
    String service();

    @Test
    default void redeliveryChangesNothing() {
        try (Running consumer = start()) {
            RealKafka.send(List.of(event(consumer.topic, TYPE, "a", 1, 1, "{one}")));
            consumer.awaitRows("a=one 1.1/1");
        }
        String topic = RealPostgres.query("select topic from consumer_offsets where topic like 'test-%' "
                        + "and next_offset > 0 order by updated_at desc limit 1")
                .getFirst();
        RealPostgres.execute("update consumer_offsets set next_offset = 0 where topic = '" + topic + "'");
        try (Running again = new Running(service(), topic)) {
            RealKafka.send(List.of(event(topic, TYPE, "b", 1, 1, "{marker}")));
            again.awaitRows("a=one 1.1/1", "b=marker 1.1/1");
        }
    }

    @Test
    default void olderVersionIsDroppedAndNewerEpochAccepted() {
        try (Running consumer = start()) {
            RealKafka.send(List.of(event(consumer.topic, TYPE, "a", 1, 7, "{seven}")));
            consumer.awaitRows("a=seven 1.7/1");
            RealKafka.send(List.of(
                    event(consumer.topic, TYPE, "a", 1, 6, "{six}"),
                    event(consumer.topic, TYPE, "b", 1, 1, "{marker}")));
            consumer.awaitRows("a=seven 1.7/1", "b=marker 1.1/1");
            RealKafka.send(List.of(event(consumer.topic, TYPE, "a", 2, 1, "{restored}")));
            consumer.awaitRows("a=restored 2.1/2", "b=marker 1.1/1");
        }
    }

    @Test
    default void poisonInTheMiddleOfABatchIsIsolatedWithItsReason() {
        String topic = RealKafka.newTopic(service());
        ProducerRecord<byte[], byte[]> headerless = new ProducerRecord<>(topic, bytes("x"), bytes("{}"));
        RealKafka.send(List.of(
                event(topic, TYPE, "a", 1, 1, "{first}"),
                event(topic, TYPE, "b", 1, 1, "not json\0"),
                event(topic, TYPE, "c", 1, 1, "{third}"),
                event(topic, TYPE, "d", 1, 1, "{breaks the rule}"),
                event(topic, TYPE, "e", 1, 1, "{has a \0 in it}"),
                headerless,
                event(topic, TYPE, "f", 1, 1, "{last}")));
        try (Running consumer = new Running(service(), topic)) {
            consumer.awaitRows("a=first 1.1/1", "c=third 1.1/1", "f=last 1.1/1");
            consumer.awaitDeadLetters(4);
        }
        var notJson = RealKafka.read(deadLetters(topic), "b").getFirst();
        assertThat(notJson.value()).isEqualTo(bytes("not json\0"));
        assertThat(RealKafka.header(notJson, "dondoc_dlq_reason")).contains("the data are not JSON");
        assertThat(RealKafka.header(notJson, "dondoc_dlq_topic")).isEqualTo(topic);
        assertThat(RealKafka.header(notJson, "ce_type")).isEqualTo("vn.dondoc." + TYPE);
        assertThat(RealKafka.header(RealKafka.read(deadLetters(topic), "d").getFirst(), "dondoc_dlq_reason"))
                .contains("contract_states_content_check");
        assertThat(RealKafka.header(RealKafka.read(deadLetters(topic), "x").getFirst(), "dondoc_dlq_reason"))
                .contains("ce_type is missing");
    }

    @Test
    default void zombieAppliesNothingUntilItHasJoinedAgain() {
        try (Running consumer = start()) {
            RealKafka.send(List.of(event(consumer.topic, TYPE, "a", 1, 1, "{one}")));
            consumer.awaitRows("a=one 1.1/1");
            String usurper = "00000000-0000-0000-0000-000000000000";
            RealPostgres.execute(
                    "update consumer_offsets set owner = '%s' where topic = '%s'".formatted(usurper, consumer.topic));
            RealKafka.send(List.of(event(consumer.topic, TYPE, "a", 1, 2, "{two}")));
            consumer.awaitRows("a=two 1.2/2");
            assertThat(RealPostgres.query(
                            "select distinct owner from consumer_offsets where topic = '" + consumer.topic + "'"))
                    .doesNotContain(usurper);
            assertThat(RealKafka.read(deadLetters(consumer.topic))).isEmpty();
        }
    }

    @Test
    default void twoReplicasShareATopicAndApplyEachEventOnce() {
        String topic = RealKafka.newTopic(service());
        try (Running first = new Running(service(), topic)) {
            RealKafka.send(IntStream.range(0, 100)
                    .mapToObj(n -> event(topic, TYPE, "k" + n, 1, 1, "{x}"))
                    .toList());
            try (Running second = new Running(service(), topic)) {
                RealKafka.send(IntStream.range(100, 200)
                        .mapToObj(n -> event(topic, TYPE, "k" + n, 1, 1, "{x}"))
                        .toList());
                await().atMost(PATIENCE).until(() -> second.states.rows().size() == 200);
            }
            assertThat(first.states.rows()).allMatch(row -> row.endsWith("=x 1.1/1"));
        }
    }

    @Test
    default void outageOfPostgresParksNothingAndLosesNothing() throws Exception {
        withoutPostgresFor(Duration.ofSeconds(3));
    }

    @Test
    @Tag("long")
    default void tenMinutesWithoutPostgresParkNothingAndLoseNothing() throws Exception {
        withoutPostgresFor(Duration.ofMinutes(10));
    }

    private void withoutPostgresFor(Duration outage) throws Exception {
        try (Running consumer = start()) {
            RealKafka.send(List.of(event(consumer.topic, TYPE, "a", 1, 1, "{before}")));
            consumer.awaitRows("a=before 1.1/1");
            RealPostgres.kill();
            try {
                RealKafka.send(List.of(
                        event(consumer.topic, TYPE, "a", 1, 2, "{meanwhile}"),
                        event(consumer.topic, TYPE, "b", 1, 1, "{meanwhile}")));
                await().pollDelay(outage).atMost(outage.plus(PATIENCE)).until(() -> true);
            } finally {
                RealPostgres.startAgain();
            }
            consumer.awaitRows("a=meanwhile 1.2/2", "b=meanwhile 1.1/1");
            assertThat(RealKafka.read(deadLetters(consumer.topic))).isEmpty();
        }
    }

    @Test
    default void consumptionGoesOnAfterTheBrokersAbsence() throws Exception {
        try (Running consumer = start()) {
            RealKafka.send(List.of(event(consumer.topic, TYPE, "a", 1, 1, "{before}")));
            consumer.awaitRows("a=before 1.1/1");
            RealKafka.kill();
            RealKafka.startAgain();
            RealKafka.send(List.of(event(consumer.topic, TYPE, "a", 1, 2, "{after}")));
            consumer.awaitRows("a=after 1.2/2");
        }
    }

    private Running start() {
        return new Running(service(), RealKafka.newTopic(service()));
    }

    private String deadLetters(String topic) {
        return topic + "." + service() + ".dlq";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A consumer of the service on a thread of its own. */
    final class Running implements AutoCloseable {

        final String topic;
        final ContractStates states;
        private final String service;
        private final vn.dondoc.kit.consumer.EventConsumer<ContractStates.State> consumer;
        private final Thread thread;

        Running(String service, String topic) {
            this.service = service;
            this.topic = topic;
            ContractStates.createTable();
            this.states = new ContractStates(topic);
            this.consumer = CDI.current().select(EventConsumers.class).get().consumer(states);
            this.thread = Thread.ofPlatform().name("contract-" + topic).start(consumer);
        }

        void awaitRows(String... expected) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(states.rows()).containsExactly(expected));
        }

        void awaitDeadLetters(int number) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(RealKafka.read(topic + "." + service + ".dlq"))
                            .hasSize(number));
        }

        @Override
        public void close() {
            consumer.stop();
            await().atMost(PATIENCE).until(() -> !thread.isAlive());
        }
    }
}
