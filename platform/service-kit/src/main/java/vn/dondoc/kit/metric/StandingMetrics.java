package vn.dondoc.kit.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** All by the machines' time, and without a value while the database does not answer. Every replica says the same. */
@ApplicationScoped
public class StandingMetrics {

    /** Positions of transactions that were rolled back count, so it is a bound: one look at each end, however long the queue. */
    static final String OUTBOX_DEPTH = """
            select coalesce((select position from outbox order by position desc limit 1)
                - (select position from outbox order by position limit 1) + 1, 0)
            """;

    static final String OUTBOX_AGE = """
            select coalesce((select extract(epoch from clock_timestamp() - created_at)
                             from outbox order by position limit 1), 0)
            """;

    /** Of the oldest audit row that no seal vouches for; 0 when all are sealed. */
    static final String SEAL_AGE = """
            select coalesce((
                select extract(epoch from clock_timestamp() - recorded_at) from audit_rows
                where id > coalesce((select last_id from audit_seals order by number desc limit 1), 0)
                order by id limit 1), 0)
            """;

    static final String EPOCH = "select epoch from epochs";

    private static final Logger LOG = Logger.getLogger(StandingMetrics.class);

    private final DataSource dataSource;

    StandingMetrics(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void onStart(@Observes StartupEvent started, MeterRegistry registry) {
        register(registry, "dondoc.outbox.depth", OUTBOX_DEPTH, "Events that wait to be sent, at most");
        register(registry, "dondoc.outbox.age.seconds", OUTBOX_AGE, "Age of the oldest event that waits to be sent");
        register(registry, "dondoc.seal.age.seconds", SEAL_AGE, "Age of the oldest audit row without a seal");
        register(registry, "dondoc.epoch", EPOCH, "Rises with a restore that may have lost commits");
    }

    private void register(MeterRegistry registry, String name, String query, String description) {
        Gauge.builder(name, () -> ask(query))
                .strongReference(true)
                .description(description)
                .register(registry);
    }

    private double ask(String query) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException away) {
            LOG.debug("not known while the database is away", away);
            return Double.NaN;
        }
    }
}
