package vn.dondoc.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import vn.dondoc.kit.consumer.EventConsumer;
import vn.dondoc.kit.consumer.EventConsumers;
import vn.dondoc.testkit.RealKafka;

/** A consumer of the service on a thread of its own. */
final class RunningConsumer implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    final String topic;
    final ContractStates states;
    private final String service;
    private final EventConsumer<ContractStates.State> consumer;
    private final Thread thread;

    RunningConsumer(String service, String topic) {
        this.service = service;
        this.topic = topic;
        ContractStates.createTable();
        this.states = new ContractStates(topic);
        this.consumer = CDI.current().select(EventConsumers.class).get().consumer(states);
        this.thread = Thread.ofPlatform().name("contract-" + topic).start(consumer);
    }

    void awaitRows(String... expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(states.rows()).containsExactly(expected));
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
