package vn.dondoc.notification.inboxstream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.dondoc.kit.signal.Watch;
import vn.dondoc.kit.signal.Watch.Waiter;
import vn.dondoc.notification.agency.AgencyCode;

/** Wakes who waits for news of an inbox. */
@Singleton
class InboxWatch {

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
    private final Watch<Seen> watch;

    /** @param since a snapshot of PostgreSQL */
    private record Seen(String agency, String since) {}

    InboxWatch(DataSource dataSource, StreamConfig config) {
        this.dataSource = dataSource;
        this.watch = new Watch<>("inbox-watch", config.poll(), config.coalesce(), this::lookFor);
    }

    void onStart(@Observes StartupEvent started) {
        watch.start();
    }

    void onStop(@Observes ShutdownEvent stopping) {
        watch.stop();
    }

    boolean running() {
        return watch.running();
    }

    /** Notices were committed, here or in another replica. */
    void look() {
        watch.look();
    }

    /** Waits until the inbox has what the snapshot does not show; holds neither a connection nor a platform thread meanwhile. */
    void await(AgencyCode agency, String since, Duration atMost) throws InterruptedException {
        watch.await(new Seen(agency.value(), since), atMost);
    }

    private void lookFor(List<Waiter<Seen>> waiting) {
        List<Seen> seen = waiting.stream().map(Waiter::seen).distinct().toList();
        Set<Seen> withNews = new HashSet<>();
        String now = "";
        try (var connection = dataSource.getConnection();
                var look = connection.prepareStatement(LOOK)) {
            look.setArray(
                    1, connection.createArrayOf("text", texts(seen.stream().map(Seen::agency))));
            look.setArray(
                    2, connection.createArrayOf("text", texts(seen.stream().map(Seen::since))));
            try (var rows = look.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(3)) {
                        withNews.add(new Seen(rows.getString(1), rows.getString(2)));
                    }
                    now = rows.getString(4);
                }
            }
        } catch (SQLException outage) {
            throw new IllegalStateException("news of inboxes cannot be read", outage);
        }
        for (Waiter<Seen> waiter : waiting) {
            if (withNews.contains(waiter.seen())) {
                waiter.wake();
            } else {
                waiter.waitOn(new Seen(waiter.seen().agency(), now));
            }
        }
    }

    private static Object[] texts(Stream<String> texts) {
        return texts.toArray();
    }
}
