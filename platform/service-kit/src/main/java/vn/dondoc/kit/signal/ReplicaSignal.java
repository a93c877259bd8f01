package vn.dondoc.kit.signal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Tells the other replicas that something was committed, by a NOTIFY after the fact, in a transaction of its own and coalesced:
 * one in each business transaction would take PostgreSQL's one notification lock. A lost one costs who listens a poll interval.
 */
public final class ReplicaSignal {

    private static final Logger LOG = Logger.getLogger(ReplicaSignal.class);
    private static final int LISTEN_MILLIS = 1000;

    private final DataSource dataSource;
    private final String channel;
    private final Duration coalesce;
    private final Runnable heard;
    private final Semaphore toTell = new Semaphore(0);
    private List<Thread> threads = List.of();
    private volatile boolean running;

    /**
     * @param channel of PostgreSQL; a word of ours, it stands in the statement as it is
     * @param coalesce how long news gather before the next NOTIFY
     * @param heard is run when a replica, this one too, has told
     */
    public ReplicaSignal(DataSource dataSource, String channel, Duration coalesce, Runnable heard) {
        this.dataSource = dataSource;
        this.channel = channel;
        this.coalesce = coalesce;
        this.heard = heard;
    }

    public void start() {
        running = true;
        threads = List.of(
                Thread.ofPlatform().name(channel + "-notify").daemon().start(() -> whileRunning(this::tellOnce)),
                Thread.ofPlatform().name(channel + "-listen").daemon().start(() -> whileRunning(this::listen)));
    }

    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
    }

    /** Returns at once. */
    public void tell() {
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

    private void tellOnce() throws SQLException, InterruptedException {
        if (!toTell.tryAcquire(LISTEN_MILLIS, TimeUnit.MILLISECONDS)) {
            return;
        }
        toTell.drainPermits();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("notify " + channel);
        }
        Thread.sleep(coalesce);
    }

    private void listen() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen " + channel);
            var postgres = connection.unwrap(PGConnection.class);
            try {
                while (running) {
                    var notifications = postgres.getNotifications(LISTEN_MILLIS);
                    if (notifications != null && notifications.length > 0) {
                        heard.run();
                    }
                }
            } finally {
                statement.execute("unlisten " + channel);
            }
        }
    }
}
