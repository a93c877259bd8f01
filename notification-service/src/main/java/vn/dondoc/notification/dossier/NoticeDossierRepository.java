package vn.dondoc.notification.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads whole records as JSON; one statement for some assignments with all their notices. */
@ApplicationScoped
class NoticeDossierRepository {

    private static final String DIRECTIVE = """
            select cast(json_build_object('id', directive_id, 'number', directive_number, 'type', directive_type,
                       'issuer', directive_issuer, 'issuedOn', directive_issued_on, 'subject', directive_subject) as text)
            from follow_ups where directive_id = ? and assigned_by_code = any(?)
            order by assignment_id desc limit 1
            """;

    static final String ASSIGNMENTS = """
            select f.assignment_id, cast(json_build_object('id', f.assignment_id, 'item', f.task_item, 'content', f.task_content,
                'agency', f.agency_code, 'agencyName', f.agency_name, 'role', f.role, 'state', f.state, 'dueOn', f.due_on,
                'notices', (select coalesce(json_agg(json_build_object('id', n.id, 'rung', n.rung, 'channel', n.channel,
                        'agency', n.agency_code, 'agencyName', n.agency_name, 'dueOn', n.due_on,
                        'workingDaysLate', n.working_days_late, 'state', n.state, 'createdAt', n.created_at,
                        'settledAt', n.settled_at, 'readAt', n.read_at, 'failure', n.failure) order by n.id), '[]')
                    from notices n where n.assignment_id = f.assignment_id)) as text)
            from follow_ups f
            where f.directive_id = ? and f.assigned_by_code = any(?) and f.assignment_id > ?
            order by f.assignment_id limit ?
            """;

    /** Before every id. */
    private static final UUID NONE = new UUID(0, 0);

    private final DataSource dataSource;

    NoticeDossierRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param json with all its notices */
    record Stored(UUID id, String json) {}

    /** As last told with one of its assignments, given by one of the bodies. */
    Optional<String> directive(UUID directive, List<String> bodies) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(DIRECTIVE)) {
            select.setObject(1, directive);
            select.setArray(2, connection.createArrayOf("text", bodies.toArray()));
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the directive could not be read", e);
        }
    }

    /** Codes of the bodies that gave assignments of it. */
    List<String> bodiesOf(UUID directive) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select distinct assigned_by_code from follow_ups where directive_id = ?")) {
            select.setObject(1, directive);
            try (var rows = select.executeQuery()) {
                List<String> codes = new ArrayList<>();
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
                return codes;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the bodies could not be read", e);
        }
    }

    List<Stored> assignments(UUID directive, List<String> bodies, @Nullable UUID after, int number) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(ASSIGNMENTS)) {
            select.setObject(1, directive);
            select.setArray(2, connection.createArrayOf("text", bodies.toArray()));
            select.setObject(3, after == null ? NONE : after);
            select.setInt(4, number);
            try (var rows = select.executeQuery()) {
                List<Stored> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Stored(rows.getObject(1, UUID.class), rows.getString(2)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the notices could not be read", e);
        }
    }
}
