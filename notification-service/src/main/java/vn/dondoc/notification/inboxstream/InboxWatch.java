package vn.dondoc.notification.inboxstream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import vn.dondoc.notification.agency.AgencyCode;

/**
 * Wakes who waits for news of an inbox. One thread of the replica looks, once for all who wait, when it is signalled and at each
 * poll interval: the number of streams does not multiply the questions to the database.
 */
@Singleton
class InboxWatch {

    private static final Logger LOG = Logger.getLogger(InboxWatch.class);

    /** All who have waited through a look ask from the same snapshot, so that there are as many pairs as inboxes. */
    static final String LOOK = """
            select w.agency, w.since,
                   exists (
                       select from notices n
                       where n.channel = 'INBOX' and n.written_by is not null
                           and n.agency_code = w.agency
                           and n.written_by >= pg_snapshot_xmin(w.since::pg_snapshot)
                           and not pg_visible_in_snapshot(n.written_by, w.since::pg_snapshot)),
                   pg_current_snapshot()::text
            from unnest(?, ?) as w (agency, since)
            """;

    private final DataSource dataSource;
    private final StreamConfig config;
    private final Semaphore signal = new Semaphore(0);
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private volatile boolean running = true;

    InboxWatch(DataSource dataSource, StreamConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    private static final class Waiter {

        private final String agency;
        private volatile String since;
        private final CountDownLatch news = new CountDownLatch(1);

        private Waiter(AgencyCode agency, String since) {
            this.agency = agency.value();
            this.since = since;
        }
    }

    private record Pair(String agency, String since) {}

    void onStart(@Observes StartupEvent started) {
        Thread.ofPlatform().name("inbox-watch").daemon().start(this::watch);
    }

    /** Who waits goes on at once and sees that it is over. */
    void onStop(@Observes ShutdownEvent stopping) {
        running = false;
        signal.release();
        waiters.forEach(waiter -> waiter.news.countDown());
    }

    boolean running() {
        return running;
    }

    /** Notices were committed, here or in another replica. */
    void look() {
        signal.release();
    }

    /** Waits until the inbox has what the snapshot does not show; holds neither a connection nor a platform thread meanwhile. */
    void await(AgencyCode agency, String since, Duration atMost) throws InterruptedException {
        Waiter waiter = new Waiter(agency, since);
        waiters.add(waiter);
        try {
            // What was committed since the caller looked has been signalled already.
            look();
            if (running) {
                waiter.news.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            waiters.remove(waiter);
        }
    }

    private void watch() {
        while (running) {
            try {
                signal.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
                List<Waiter> waiting = List.copyOf(waiters);
                if (!waiting.isEmpty()) {
                    lookFor(waiting);
                }
                Thread.sleep(config.coalesce());
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException | RuntimeException outage) {
                LOG.debug("news of inboxes cannot be read; the next poll tries again", outage);
            }
        }
    }

    private void lookFor(List<Waiter> waiting) throws SQLException {
        List<Pair> pairs = waiting.stream()
                .map(waiter -> new Pair(waiter.agency, waiter.since))
                .distinct()
                .toList();
        List<Pair> withNews = new ArrayList<>();
        String now = "";
        try (var connection = dataSource.getConnection();
                var look = connection.prepareStatement(LOOK)) {
            look.setArray(
                    1, connection.createArrayOf("text", texts(pairs.stream().map(Pair::agency))));
            look.setArray(
                    2, connection.createArrayOf("text", texts(pairs.stream().map(Pair::since))));
            try (var rows = look.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(3)) {
                        withNews.add(new Pair(rows.getString(1), rows.getString(2)));
                    }
                    now = rows.getString(4);
                }
            }
        }
        for (Waiter waiter : waiting) {
            if (withNews.contains(new Pair(waiter.agency, waiter.since))) {
                waiter.news.countDown();
            } else {
                waiter.since = now;
            }
        }
    }

    private static Object[] texts(Stream<String> texts) {
        return texts.toArray();
    }
}
