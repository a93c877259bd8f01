package vn.dondoc.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Wakes the relay when it runs in another replica. A NOTIFY in each business transaction would take PostgreSQL's one
 * notification lock and cost most of the write rate; so one is sent after the fact, in a transaction of its own, at most one
 * per replica and {@link OutboxConfig#coalesce()}. A lost one costs a poll interval, never an event.
 */
@Singleton
class OutboxNotifier {

    private static final Logger LOG = Logger.getLogger(OutboxNotifier.class);
    private static final int LISTEN_MILLIS = 1000;

    private final DataSource dataSource;
    private final OutboxConfig config;
    private final OutboxSignal signal;
    private final OutboxRelay relay;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    OutboxNotifier(DataSource dataSource, OutboxConfig config, OutboxSignal signal, OutboxRelay relay) {
        this.dataSource = dataSource;
        this.config = config;
        this.signal = signal;
        this.relay = relay;
    }

    void onStart(@Observes StartupEvent started) {
        running = true;
        threads.add(Thread.ofPlatform().name("outbox-notify").daemon().start(() -> whileRunning(this::notifyOthers)));
        if (config.relay()) {
            threads.add(Thread.ofPlatform().name("outbox-listen").daemon().start(() -> whileRunning(this::listen)));
        }
    }

    void onStop(@Observes ShutdownEvent stopping) {
        running = false;
        threads.forEach(Thread::interrupt);
    }

    private interface Step {
        void run() throws SQLException, InterruptedException;
    }

    private void whileRunning(Step step) {
        while (running) {
            try {
                step.run();
            } catch (SQLException outage) {
                LOG.debug("no signal between replicas; the poll stands in for it", outage);
                if (!sleep(LISTEN_MILLIS)) {
                    return;
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void notifyOthers() throws SQLException, InterruptedException {
        if (!signal.awaitNotification(LISTEN_MILLIS) || relay.leading()) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("notify outbox");
        }
        Thread.sleep(config.coalesce().toMillis());
    }

    private void listen() throws SQLException, InterruptedException {
        if (!relay.leading()) {
            Thread.sleep(LISTEN_MILLIS);
            return;
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen outbox");
            var postgres = connection.unwrap(PGConnection.class);
            try {
                while (running && relay.leading()) {
                    var notifications = postgres.getNotifications(LISTEN_MILLIS);
                    if (notifications != null && notifications.length > 0) {
                        signal.arrived();
                    }
                }
            } finally {
                statement.execute("unlisten outbox");
            }
        }
    }

    private static boolean sleep(int millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
