package vn.dondoc.kit.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The right to relay, held until it expires by the database's clock. It keeps two relays from working against each other;
 * what keeps a late one from doing harm is the broker, which fences the older producer of the same transactional id.
 */
final class RelayLease {

    private static final String HOLD_OR_TAKE = """
            insert into relay_leases (name, holder, expires_at)
            values ('outbox', ?, clock_timestamp() + make_interval(secs => ?))
            on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
            where relay_leases.holder = excluded.holder or relay_leases.expires_at < clock_timestamp()
            """;

    private static final String GIVE_UP =
            "update relay_leases set expires_at = '-infinity' where name = 'outbox' and holder = ?";

    private final DataSource dataSource;
    private final UUID holder;
    private final Duration length;

    RelayLease(DataSource dataSource, UUID holder, Duration length) {
        this.dataSource = dataSource;
        this.holder = holder;
        this.length = length;
    }

    boolean holdOrTake() throws SQLException {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement(HOLD_OR_TAKE)) {
            upsert.setObject(1, holder);
            upsert.setDouble(2, length.toMillis() / 1000.0);
            return upsert.executeUpdate() == 1;
        }
    }

    void giveUp() throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(GIVE_UP)) {
            update.setObject(1, holder);
            update.executeUpdate();
        }
    }
}
