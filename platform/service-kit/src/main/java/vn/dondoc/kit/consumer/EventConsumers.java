package vn.dondoc.kit.consumer;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
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

/** Starts one consumer for each {@link EventHandler} of the service, and stops them. */
@Singleton
public class EventConsumers {

    private final List<EventHandler<?>> handlers;
    private final DataSource dataSource;
    private final Outbox outbox;
    private final ConsumerConfiguration config;
    private final Map<String, Object> kafka;
    private final String service;
    private final List<EventConsumer<?>> consumers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    EventConsumers(
            @All List<EventHandler<?>> handlers,
            DataSource dataSource,
            Outbox outbox,
            ConsumerConfiguration config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.handlers = handlers;
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.config = config;
        this.kafka = kafka;
        this.service = service;
    }

    void onStart(@Observes StartupEvent started) {
        if (config.enabled()) {
            handlers.forEach(this::start);
        }
    }

    private void start(EventHandler<?> handler) {
        EventConsumer<?> consumer = consumer(handler);
        consumers.add(consumer);
        threads.add(
                Thread.ofPlatform().name("consume-" + handler.topic()).daemon().start(consumer));
    }

    /** A consumer as this service runs them, not yet started; a second one stands for a second replica. */
    public <T> EventConsumer<T> consumer(EventHandler<T> handler) {
        String group = "dondoc." + service + "." + handler.topic();
        Map<String, Object> settings = EventConsumer.settings(kafka, group, config.batchRecords());
        return new EventConsumer<>(
                handler,
                () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                new ConsumerOffsets(dataSource, handler.topic()),
                new DeadLetters(outbox, service),
                config.longestPause());
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        consumers.forEach(EventConsumer::stop);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(10));
        }
    }
}
