package vn.dondoc.kit.consumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.trace.Traces;
import vn.dondoc.kit.worker.ServiceOpened;
import vn.dondoc.kit.worker.Workers;

/** Starts one consumer for each {@link EventHandler} of the service, and stops them. */
@Singleton
public class EventConsumers {

    private final List<EventHandler<?>> handlers;
    private final DataSource dataSource;
    private final Outbox outbox;
    private final ConsumerConfiguration config;
    private final Map<String, Object> kafka;
    private final String service;
    private final MeterRegistry meters;
    private final Traces traces;
    private final List<EventConsumer<?>> consumers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    EventConsumers(
            @All List<EventHandler<?>> handlers,
            DataSource dataSource,
            Outbox outbox,
            ConsumerConfiguration config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            MeterRegistry meters,
            Traces traces) {
        this.handlers = handlers;
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.config = config;
        this.kafka = kafka;
        this.service = service;
        this.meters = meters;
        this.traces = traces;
    }

    void onOpen(@Observes ServiceOpened opened, Workers workers) {
        if (config.enabled()) {
            handlers.forEach(handler -> start(handler, workers));
        }
    }

    private void start(EventHandler<?> handler, Workers workers) {
        EventConsumer<?> consumer = consumer(handler);
        String name = "consume-" + handler.topic();
        Thread thread = Thread.ofPlatform().name(name).daemon().start(consumer);
        consumers.add(consumer);
        threads.add(thread);
        workers.watch(name, thread::isAlive);
        Gauge.builder("dondoc.consumer.lag", consumer, EventConsumer::lag)
                .tag("topic", handler.topic())
                .description("Records of this replica's partitions that are not yet applied, as of the last fetch")
                .register(meters);
    }

    /** A consumer as this service runs them, not yet started; a second one stands for a second replica. */
    public <T> EventConsumer<T> consumer(EventHandler<T> handler) {
        String group = "dondoc." + service + "." + handler.topic();
        Map<String, Object> settings = EventConsumer.settings(kafka, group, config.batchRecords());
        return new EventConsumer<>(
                handler,
                () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                new ConsumerOffsets(dataSource, handler.topic()),
                new DeadLetters(outbox, service, meters),
                traces,
                config.longestPause());
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        consumers.forEach(EventConsumer::stop);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(10));
        }
    }
}
