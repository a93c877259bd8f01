package vn.dondoc.notification.inboxstream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import vn.dondoc.notification.notice.NoticeService.NoticesTaken;

/**
 * Carries the news of fired notices to this replica's {@link InboxWatch} at once, and to those of the others by a NOTIFY after
 * the fact, in a transaction of its own and coalesced. A lost one costs a poll interval.
 */
@Singleton
class InboxSignals {

    private static final Logger LOG = Logger.getLogger(InboxSignals.class);
    private static final int LISTEN_MILLIS = 1000;

    private final DataSource dataSource;
    private final StreamConfig config;
    private final InboxWatch watch;
    private final Semaphore toTell = new Semaphore(0);
    private List<Thread> threads = List.of();
    private volatile boolean running;

    InboxSignals(DataSource dataSource, StreamConfig config, InboxWatch watch) {
        this.dataSource = dataSource;
        this.config = config;
        this.watch = watch;
    }

    void onStart(@Observes StartupEvent started) {
        running = true;
        threads = List.of(
                Thread.ofPlatform().name("inbox-notify").daemon().start(() -> whileRunning(this::tell)),
                Thread.ofPlatform().name("inbox-listen").daemon().start(() -> whileRunning(this::listen)));
    }

    void onStop(@Observes ShutdownEvent stopping) {
        running = false;
        threads.forEach(Thread::interrupt);
    }

    void onTaken(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticesTaken taken) {
        watch.look();
        toTell.release();
    }

    private interface Step {
        void run() throws SQLException, InterruptedException;
    }

    private void whileRunning(Step step) {
        while (running) {
            try {
                try {
                    step.run();
                } catch (SQLException outage) {
                    LOG.debug("no signal between replicas; the poll stands in for it", outage);
                    Thread.sleep(LISTEN_MILLIS);
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void tell() throws SQLException, InterruptedException {
        if (!toTell.tryAcquire(LISTEN_MILLIS, TimeUnit.MILLISECONDS)) {
            return;
        }
        toTell.drainPermits();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("notify inbox");
        }
        Thread.sleep(config.coalesce());
    }

    private void listen() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen inbox");
            var postgres = connection.unwrap(PGConnection.class);
            try {
                while (running) {
                    var notifications = postgres.getNotifications(LISTEN_MILLIS);
                    if (notifications != null && notifications.length > 0) {
                        watch.look();
                    }
                }
            } finally {
                statement.execute("unlisten inbox");
            }
        }
    }
}
