package vn.dondoc.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.worker.ServiceOpened;
import vn.dondoc.kit.worker.Workers;

/**
 * Sends what is in the outbox, in order, while it holds the lease; one thread.
 *
 * <p>Each batch is one Kafka transaction, then one delete. A crash between the two sends the batch again. A relay that was
 * stopped and wakes up after its lease went to another is fenced by the broker: its open transaction is aborted, and it
 * stands back. An outage of PostgreSQL or Kafka is waited out; nothing is skipped.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final OutboxConfig config;
    private final OutboxSignal signal;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final RelayLease lease;

    private @Nullable OutboxProducer producer;
    private volatile boolean leading;
    private volatile boolean running;
    private volatile @Nullable Thread thread;
    private int failures;

    @Inject
    OutboxRelay(
            DataSource dataSource,
            ObjectMapper json,
            OutboxConfig config,
            OutboxSignal signal,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this(dataSource, json, config, signal, () -> OutboxProducer.kafkaProducer(kafka, service));
    }

    private OutboxRelay(
            DataSource dataSource,
            ObjectMapper json,
            OutboxConfig config,
            OutboxSignal signal,
            Supplier<Producer<byte[], byte[]>> producers) {
        this.dataSource = dataSource;
        this.json = json;
        this.config = config;
        this.signal = signal;
        this.producers = producers;
        this.lease = new RelayLease(dataSource, UUID.randomUUID(), config.lease());
    }

    void onOpen(@Observes ServiceOpened opened, Workers workers) {
        if (config.relay()) {
            start();
            workers.watch("outbox-relay", this::works);
        }
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stop();
    }

    /** Another relay of the same service, as another replica would have it, with producers of the caller's making. */
    public OutboxRelay replica(UnaryOperator<Producer<byte[], byte[]>> decorate) {
        return new OutboxRelay(dataSource, json, config, new OutboxSignal(), () -> decorate.apply(producers.get()));
    }

    /** Begins to relay on a thread of its own. */
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    /** Ends after the batch at hand and gives the lease up. */
    public void stop() throws InterruptedException {
        running = false;
        Thread started = thread;
        if (started != null) {
            started.interrupt();
            started.join(Duration.ofSeconds(10));
        }
    }

    private boolean works() {
        Thread started = thread;
        return !running || started != null && started.isAlive();
    }

    /** Whether this replica relays now; it needs no notification from itself. */
    boolean leading() {
        return leading;
    }

    private void run() {
        while (running) {
            try {
                if (!relayOnce()) {
                    signal.awaitRelayWork(config.poll().toMillis());
                }
                failures = 0;
            } catch (InterruptedException stopped) {
                break;
            } catch (ProducerFencedException | InvalidProducerEpochException another) {
                LOG.info("another replica relays the outbox now");
                standBack();
            } catch (Exception outage) {
                standBack();
                pause(outage);
            }
        }
        standBack();
        try {
            lease.giveUp();
        } catch (SQLException unreachable) {
            LOG.debug("the lease was not given up; it will expire", unreachable);
        }
    }

    /** Sends one batch if this replica holds or can take the lease; false when there was nothing to do. */
    boolean relayOnce() throws SQLException {
        if (!lease.holdOrTake()) {
            standBack();
            return false;
        }
        OutboxProducer sender = producer;
        if (sender == null) {
            sender = OutboxProducer.open(producers.get());
            producer = sender;
            leading = true;
            LOG.info("this replica relays the outbox");
        }
        OutboxBatch batch = OutboxBatch.read(dataSource, json, config);
        if (batch.isEmpty()) {
            return false;
        }
        sender.send(batch.records());
        batch.delete(dataSource);
        return true;
    }

    private void standBack() {
        leading = false;
        OutboxProducer sender = producer;
        producer = null;
        if (sender != null) {
            sender.close();
        }
    }

    private void pause(Exception outage) {
        failures++;
        if (failures == 1 || failures % 60 == 0) {
            LOG.warnf("the outbox cannot be relayed, trying again (attempt %d): %s", failures, outage);
        }
        try {
            Thread.sleep(Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(failures, 6)));
        } catch (InterruptedException stopped) {
            running = false;
        }
    }
}
