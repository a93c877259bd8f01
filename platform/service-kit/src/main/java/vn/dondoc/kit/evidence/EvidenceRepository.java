package vn.dondoc.kit.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Audit rows to be read by people. */
@ApplicationScoped
public class EvidenceRepository {

    private static final String SELECT = """
            select r.id, r.recorded_at, r.actor_subject, r.actor_name, r.actor_title, r.actor_body, r.acting_for, r.action,
                   r.outcome, r.entity_type, r.entity_id, r.before::text, r.after::text, r.reason, r.correlation_id,
                   (select s.number from audit_seals s where s.last_id >= r.id and s.first_id <= r.id
                    order by s.last_id limit 1) as seal
            from audit_rows r
            """;

    /** By kind and id of the thing, the last id seen, and a limit. */
    public static final String OF_THING =
            SELECT + "where r.entity_type = ? and r.entity_id = ? and r.id > ? order by r.id limit ?";

    private final DataSource dataSource;

    EvidenceRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** In the order in which they were written, behind the id. */
    List<AuditedChange> of(String entityType, String entityId, long behind, int limit) {
        return read(OF_THING, select -> {
            select.setString(1, entityType);
            select.setString(2, entityId);
            select.setLong(3, behind);
            select.setInt(4, limit);
        });
    }

    List<AuditedChange> row(long id) {
        return read(SELECT + "where r.id = ?", select -> select.setLong(1, id));
    }

    private interface Parameters {
        void set(PreparedStatement select) throws SQLException;
    }

    private List<AuditedChange> read(String sql, Parameters parameters) {
        List<AuditedChange> changes = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            parameters.set(select);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(change(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit cannot be read", e);
        }
        return changes;
    }

    private static AuditedChange change(ResultSet row) throws SQLException {
        return new AuditedChange(
                row.getLong("id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new AuditedChange.Actor(
                        row.getString("actor_subject"),
                        row.getString("actor_name"),
                        row.getString("actor_title"),
                        row.getString("actor_body"),
                        row.getString("acting_for")),
                row.getString("action"),
                row.getString("outcome"),
                row.getString("entity_type"),
                row.getString("entity_id"),
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"),
                row.getString("correlation_id"),
                number(row));
    }

    private static @Nullable Long number(ResultSet row) throws SQLException {
        long number = row.getLong("seal");
        return row.wasNull() ? null : number;
    }
}
