package vn.dondoc.testkit.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.testkit.Events.event;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;

/**
 * What the event consumer promises when events come twice or out of order, when it sleeps too long, or the database or the
 * broker goes away.
 */
@Tag("real")
public interface ConsumerFaultContract {

    String TYPE = "contract-changed.v1";

    /** The application name of the service under test. */
    String service();

    @Test
    default void redeliveryChangesNothing() {
        try (RunningConsumer consumer = start()) {
            RealKafka.send(List.of(event(consumer.topic, TYPE, "a", 1, 1, "{one}")));
            consumer.awaitRows("a=one 1.1/1");
        }
        String topic = RealPostgres.query("select topic from consumer_offsets where topic like 'test-%' "
                        + "and next_offset > 0 order by updated_at desc limit 1")
                .getFirst();
        RealPostgres.execute("update consumer_offsets set next_offset = 0 where topic = '" + topic + "'");
        try (RunningConsumer again = new RunningConsumer(service(), topic)) {
            RealKafka.send(List.of(event(topic, TYPE, "b", 1, 1, "{marker}")));
            again.awaitRows("a=one 1.1/1", "b=marker 1.1/1");
        }
    }

    @Test
    default void olderVersionIsDroppedAndNewerEpochAccepted() {
        try (RunningConsumer consumer = start()) {
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
    default void whatTheDatabaseHasLostUnderARunningConsumerIsReadAgain() {
        try (RunningConsumer consumer = start()) {
            RealKafka.send(List.of(event(consumer.topic, TYPE, "a", 1, 1, "{one}")));
            consumer.awaitRows("a=one 1.1/1");
            // As a fail-over to a database that had not got the last commits.
            RealPostgres.execute("delete from contract_states where topic = '" + consumer.topic + "'");
            RealPostgres.execute(
                    "update consumer_offsets set next_offset = null where topic = '" + consumer.topic + "'");
            RealKafka.send(List.of(
                    event(consumer.topic, TYPE, "a", 1, 2, "{two}"), event(consumer.topic, TYPE, "b", 1, 1, "{next}")));
            consumer.awaitRows("a=two 1.2/1", "b=next 1.1/1");
            RealPostgres.execute("delete from contract_states where topic = '" + consumer.topic + "'");
            RealPostgres.execute(
                    "update consumer_offsets set next_offset = null where topic = '" + consumer.topic + "'");
            // Nothing comes any more; the consumer looks by itself.
            consumer.awaitRows("a=two 1.2/1", "b=next 1.1/1");
        }
    }

    @Test
    default void zombieAppliesNothingUntilItHasJoinedAgain() {
        try (RunningConsumer consumer = start()) {
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
        try (RunningConsumer first = new RunningConsumer(service(), topic)) {
            RealKafka.send(IntStream.range(0, 100)
                    .mapToObj(n -> event(topic, TYPE, "k" + n, 1, 1, "{x}"))
                    .toList());
            try (RunningConsumer second = new RunningConsumer(service(), topic)) {
                RealKafka.send(IntStream.range(100, 200)
                        .mapToObj(n -> event(topic, TYPE, "k" + n, 1, 1, "{x}"))
                        .toList());
                await().atMost(RunningConsumer.PATIENCE)
                        .until(() -> second.states.rows().size() == 200);
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

    @Test
    default void consumptionGoesOnAfterTheBrokersAbsence() throws Exception {
        try (RunningConsumer consumer = start()) {
            RealKafka.send(List.of(event(consumer.topic, TYPE, "a", 1, 1, "{before}")));
            consumer.awaitRows("a=before 1.1/1");
            RealKafka.kill();
            try {
                assertThat(health("ready")).as("the API needs no Kafka").isEqualTo(200);
            } finally {
                RealKafka.startAgain();
            }
            RealKafka.send(List.of(event(consumer.topic, TYPE, "a", 1, 2, "{after}")));
            consumer.awaitRows("a=after 1.2/2");
        }
    }

    private void withoutPostgresFor(Duration outage) throws Exception {
        try (RunningConsumer consumer = start()) {
            RealKafka.send(List.of(event(consumer.topic, TYPE, "a", 1, 1, "{before}")));
            consumer.awaitRows("a=before 1.1/1");
            RealPostgres.kill();
            try {
                RealKafka.send(List.of(
                        event(consumer.topic, TYPE, "a", 1, 2, "{meanwhile}"),
                        event(consumer.topic, TYPE, "b", 1, 1, "{meanwhile}")));
                assertThat(health("ready")).as("no request without PostgreSQL").isEqualTo(503);
                assertThat(health("live")).as("a new process would not help").isEqualTo(200);
                await().pollDelay(outage)
                        .atMost(outage.plus(RunningConsumer.PATIENCE))
                        .until(() -> true);
            } finally {
                RealPostgres.startAgain();
            }
            consumer.awaitRows("a=meanwhile 1.2/2", "b=meanwhile 1.1/1");
            assertThat(RealKafka.read(deadLetters(consumer.topic))).isEmpty();
        }
    }

    private static int health(String kind) {
        return given().get("/q/health/" + kind).statusCode();
    }

    private RunningConsumer start() {
        return new RunningConsumer(service(), RealKafka.newTopic(service()));
    }

    private String deadLetters(String topic) {
        return topic + "." + service() + ".dlq";
    }
}
