package vn.dondoc.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.testkit.contract.OutboxProbe.append;
import static vn.dondoc.testkit.contract.OutboxProbe.awaitRecords;
import static vn.dondoc.testkit.contract.OutboxProbe.changeAndAppend;
import static vn.dondoc.testkit.contract.OutboxProbe.event;
import static vn.dondoc.testkit.contract.OutboxProbe.outbox;
import static vn.dondoc.testkit.contract.OutboxProbe.relay;
import static vn.dondoc.testkit.contract.OutboxProbe.waiting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.outbox.CloudEventHeaders;
import vn.dondoc.kit.outbox.OutboxRelay;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.TestConfiguration;

/**
 * What the outbox and its relay promise under many writers, and when the service, a relay, the broker or the right to delete
 * goes away in the middle.
 */
@Tag("real")
public interface OutboxFaultContract {

    /** The application name of the service under test. */
    String service();

    @Test
    default void crashAfterCommitBeforeSendLosesNothing() throws InterruptedException {
        String topic = RealKafka.newTopic(service());
        relay().stop();
        try {
            append(event(topic, "a", 1));
            assertThat(RealKafka.read(topic)).isEmpty();
            assertThat(waiting(topic)).isEqualTo(1);
        } finally {
            relay().start();
        }
        awaitRecords(topic, 1);
        await().atMost(OutboxProbe.PATIENCE).until(() -> waiting(topic) == 0);
    }

    @Test
    default void eventsOfOneKeyKeepTheirOrderUnderConcurrentWriters() throws InterruptedException {
        String topic = RealKafka.newTopic(service());
        RealPostgres.execute("create table if not exists contract_aggregates (id uuid primary key, version bigint)");
        RealPostgres.execute("grant select, update on contract_aggregates to "
                + TestConfiguration.of("quarkus.datasource.username"));
        String key = UUID.randomUUID().toString();
        RealPostgres.execute("insert into contract_aggregates values ('" + key + "', 0)");

        try (var writers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 200).forEach(n -> writers.submit(() -> changeAndAppend(topic, key)));
        }

        awaitRecords(topic, 200);
        assertThat(RealKafka.read(topic, key).stream()
                        .map(record -> Integer.valueOf(RealKafka.header(record, CloudEventHeaders.VERSION)))
                        .toList())
                .isEqualTo(IntStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    default void crashAfterSendBeforeDeleteSendsAgainAndLosesNothing() {
        String topic = RealKafka.newTopic(service());
        String role = TestConfiguration.of("quarkus.datasource.username");
        RealPostgres.execute("revoke delete on outbox from " + role);
        try {
            append(event(topic, "a", 1));
            awaitRecords(topic, 2);
        } finally {
            RealPostgres.execute("grant delete on outbox to " + role);
        }
        await().atMost(OutboxProbe.PATIENCE).until(() -> waiting(topic) == 0);
        assertThat(RealKafka.read(topic, "a"))
                .allSatisfy(record -> assertThat(RealKafka.header(record, CloudEventHeaders.VERSION))
                        .isEqualTo("1"));
    }

    @Test
    default void eventsOutliveTheBrokersAbsence() throws Exception {
        String topic = RealKafka.newTopic(service());
        RealKafka.kill();
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox().append(List.of(event(topic, "a", 1), event(topic, "a", 2))));
        } finally {
            RealKafka.startAgain();
        }
        awaitRecords(topic, 2);
    }

    @Test
    default void relayThatWakesUpAfterItsLeaseWentToAnotherDoesNoHarm() throws InterruptedException {
        String topic = RealKafka.newTopic(service());
        var asleepBeforeCommit = new CountDownLatch(1);
        var wakeUp = new CountDownLatch(1);
        OutboxRelay sleeper = relay().replica(producer -> pausingBeforeCommit(producer, asleepBeforeCommit, wakeUp));
        OutboxRelay successor = relay().replica(producer -> producer);
        relay().stop();
        try {
            append(event(topic, "a", 1));
            sleeper.start();
            asleepBeforeCommit.await();
            RealPostgres.execute("update relay_leases set expires_at = '-infinity'");
            successor.start();
            await().atMost(OutboxProbe.PATIENCE).until(() -> waiting(topic) == 0);
            wakeUp.countDown();
            append(event(topic, "a", 2));
            awaitRecords(topic, 2);
            assertThat(RealKafka.read(topic, "a")).hasSize(2);
        } finally {
            wakeUp.countDown();
            sleeper.stop();
            successor.stop();
            relay().start();
        }
    }

    @SuppressWarnings("unchecked")
    private static Producer<byte[], byte[]> pausingBeforeCommit(
            Producer<byte[], byte[]> producer, CountDownLatch asleep, CountDownLatch wakeUp) {
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commitTransaction")) {
                        producer.flush();
                        asleep.countDown();
                        wakeUp.await();
                    }
                    try {
                        return method.invoke(producer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
