package vn.dondoc.kit.seal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Seals what can no longer change; any replica may, one at a time does. */
@ApplicationScoped
public class SealService {

    private final DataSource dataSource;
    private final SealRepository seals;
    private final SealConfig config;
    private final Clock clock;
    private final CommitHorizon horizon = new CommitHorizon();

    SealService(DataSource dataSource, SealRepository seals, SealConfig config, Clock clock) {
        this.dataSource = dataSource;
        this.seals = seals;
        this.config = config;
        this.clock = clock;
    }

    /** Seals all that waits, in ranges of bounded size; the number of seals made. */
    public synchronized int sealAll() {
        int made = 0;
        while (QuarkusTransaction.requiringNew().call(this::sealOnce)) {
            made++;
        }
        return made;
    }

    private boolean sealOnce() {
        try (var connection = dataSource.getConnection()) {
            if (!seals.trySealing(connection)) {
                return false;
            }
            long settled = horizon.settled(connection);
            Anchor last = seals.latest(connection);
            List<Leaf> leaves = seals.leaves(connection, last.lastId() + 1, settled, config.rowsPerSeal());
            if (leaves.isEmpty()) {
                return false;
            }
            long lastId = leaves.size() < config.rowsPerSeal()
                    ? settled
                    : leaves.getLast().id();
            seals.insert(connection, Seal.after(last, lastId, leaves, clock.instant()));
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("the audit could not be sealed", e);
        }
    }
}
