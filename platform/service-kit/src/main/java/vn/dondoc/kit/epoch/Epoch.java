package vn.dondoc.kit.epoch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The epoch of this service's database, as it was within the last second: every replica keeps it in memory, since it stands in
 * each cursor and ETag. What a replica says in that second under the epoch before is refused a second later. Events take theirs
 * from the database in the transaction that appends them.
 */
@ApplicationScoped
public class Epoch {

    private static final Logger LOG = Logger.getLogger(Epoch.class);

    private final DataSource dataSource;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("epoch").daemon().factory());
    private volatile @Nullable Integer current;

    Epoch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void onStart(@Observes StartupEvent started) {
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    /** From 1 upwards. */
    public int current() {
        Integer known = current;
        if (known == null) {
            known = read();
            current = known;
        }
        return known;
    }

    private void look() {
        try {
            Integer before = current;
            int now = read();
            if (before != null && before != now) {
                LOG.infof("the epoch of the database is %d now, after %d", now, before);
            }
            current = now;
        } catch (RuntimeException outage) {
            LOG.debug("the epoch cannot be read; it is kept until it can", outage);
        }
    }

    private int read() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select epoch from epochs");
                var row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the epoch of the database cannot be read", e);
        }
    }
}
