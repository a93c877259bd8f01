package vn.dondoc.kit.trace;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The table {@code trace_contexts}: which trace a correlation id belongs to, for what is sent days after it came. */
@ApplicationScoped
class TraceRepository {

    private static final String FIND =
            "select correlation_id, traceparent from trace_contexts where correlation_id = any (?)";

    /** In one order in all replicas, or two that keep the same ids would wait for each other. */
    private static final String KEEP = """
            insert into trace_contexts (correlation_id, traceparent)
            select correlation_id, traceparent from unnest(?, ?) as c (correlation_id, traceparent) order by correlation_id
            on conflict (correlation_id) do update set traceparent = excluded.traceparent, kept_at = clock_timestamp()
            where trace_contexts.traceparent <> excluded.traceparent
            """;

    /** A few at a time, and none that another replica is about to delete: as many go as come. */
    private static final String FORGET = """
            delete from trace_contexts where correlation_id in (
                select correlation_id from trace_contexts where kept_at < clock_timestamp() - interval '35 days'
                order by kept_at limit 1000 for update skip locked)
            """;

    private final DataSource dataSource;

    TraceRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The contexts that are known, by correlation id. */
    Map<String, String> find(Collection<String> correlationIds) throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(FIND)) {
            select.setArray(1, texts(connection, correlationIds));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return found;
    }

    /** Keeps one context of each id, and forgets what is older than the longest chase is likely to need. */
    void keep(Map<String, String> contexts) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            try (var insert = connection.prepareStatement(KEEP)) {
                List<String> ids = List.copyOf(contexts.keySet());
                insert.setArray(1, texts(connection, ids));
                insert.setArray(
                        2, texts(connection, ids.stream().map(contexts::get).toList()));
                insert.executeUpdate();
            }
            try (var delete = connection.prepareStatement(FORGET)) {
                delete.executeUpdate();
            }
        }
    }

    private static java.sql.Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
