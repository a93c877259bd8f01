package vn.dondoc.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.correlation.CorrelationId;

/** Writes audit rows into the caller's transaction: no write without its row, no row without its write. */
@ApplicationScoped
public class Audit {

    private static final String INSERT = """
            insert into audit_rows (recorded_at, actor_subject, actor_name, actor_title, actor_body, acting_for, action, outcome,
                                    entity_type, entity_id, before, after, reason, correlation_id)
            select ?, ?, ?, ?, ?, ?, action, ?, entity_type, entity_id, before::jsonb, after::jsonb, reason, ?
            from unnest(?, ?, ?, ?, ?, ?) with ordinality as e (action, entity_type, entity_id, before, after, reason, n)
            order by n
            """;

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final Clock clock;

    Audit(DataSource dataSource, ObjectMapper json, Clock clock) {
        this.dataSource = dataSource;
        this.json = json;
        this.clock = clock;
    }

    public void record(Caller actor, AuditEntry entry) {
        record(actor, List.of(entry));
    }

    /** One statement for all. */
    public void record(Caller actor, List<AuditEntry> entries) {
        insert(actor, "DONE", entries);
    }

    void recordRefused(Caller actor, AuditEntry entry) {
        insert(actor, "REFUSED", List.of(entry));
    }

    private void insert(Caller actor, String outcome, List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(2, actor.subject());
            insert.setString(3, actor.name());
            insert.setString(4, actor.title());
            insert.setString(5, body(actor));
            insert.setString(6, actor.actingFor());
            insert.setString(7, outcome);
            insert.setString(8, CorrelationId.current());
            insert.setArray(9, texts(connection, entries, AuditEntry::action));
            insert.setArray(10, texts(connection, entries, AuditEntry::entityType));
            insert.setArray(11, texts(connection, entries, AuditEntry::entityId));
            insert.setArray(12, texts(connection, entries, entry -> write(entry.before())));
            insert.setArray(13, texts(connection, entries, entry -> write(entry.after())));
            insert.setArray(14, texts(connection, entries, AuditEntry::reason));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit row could not be written", e);
        }
    }

    private static @Nullable String body(Caller actor) {
        return actor.agency() != null
                ? actor.agency()
                : actor.bodies().isEmpty() ? null : String.join(",", actor.bodies());
    }

    private static java.sql.Array texts(
            Connection connection, List<AuditEntry> entries, Function<AuditEntry, @Nullable String> field)
            throws SQLException {
        return connection.createArrayOf("text", entries.stream().map(field).toArray());
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("audited values cannot be written as JSON", e);
        }
    }
}
