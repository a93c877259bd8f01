package vn.dondoc.kit.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** The table {@code dead_letter_decisions}. */
@ApplicationScoped
class DeadLetterRepository {

    private static final String DECIDED = """
            select record_offset from dead_letter_decisions
            where topic = ? and partition = 0 and record_offset = any (?)
            """;

    private static final String DECIDE = """
            insert into dead_letter_decisions (topic, partition, record_offset, decision, reason, decided_by, decided_at)
            values (?, 0, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final DataSource dataSource;

    DeadLetterRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Set<Long> decided(String topic, Collection<Long> offsets) {
        Set<Long> decided = new HashSet<>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(DECIDED)) {
            select.setString(1, topic);
            select.setArray(2, connection.createArrayOf("bigint", offsets.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    decided.add(rows.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the decisions on dead letters cannot be read", e);
        }
        return decided;
    }

    /** False if somebody has decided on it before. */
    boolean decide(String topic, long offset, String decision, String reason, String by, Instant now) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(DECIDE)) {
            insert.setString(1, topic);
            insert.setLong(2, offset);
            insert.setString(3, decision);
            insert.setString(4, reason);
            insert.setString(5, by);
            insert.setObject(6, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            return insert.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("a decision on a dead letter cannot be kept", e);
        }
    }
}
