package vn.dondoc.benchmark.limit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.benchmark.system.Database;

/** The rows that a transaction left, written once more by nothing but inserts and updates from copies laid ready. */
public final class BareRows {

    /** Events are gone from the outbox within moments; these are of their size. */
    private static final int EVENT_BYTES = 1_500;

    private BareRows() {}

    /**
     * Milliseconds until they are committed, without triggers, which the service's own statements have to pay for.
     *
     * @param transaction a query for its number
     * @param events it published
     */
    public static double ofLastWrite(Database database, String transaction, int events) throws SQLException {
        String xid = database.value(transaction);
        List<String> tables = database.query("""
                select relname from pg_stat_user_tables
                where schemaname = 'public' and relname not like 'bench%' and relname <> 'outbox' and n_live_tup + n_tup_ins > 0
                order by relname""").stream().map(List::getFirst).toList();
        List<String> again = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String table : tables) {
                statement.execute("drop table if exists bench_" + table);
                int rows = statement.executeUpdate(
                        "create table bench_%1$s as select * from %1$s where xmin = '%2$s'::xid".formatted(table, xid));
                if (rows == 0) {
                    statement.execute("drop table bench_" + table);
                } else if (table.equals("assignments")) {
                    again.add(
                            "update assignments a set state = b.state, version = b.version, issued_at = b.issued_at from bench_assignments b where b.id = a.id");
                } else {
                    statement.execute("delete from %1$s where xmin = '%2$s'::xid".formatted(table, xid));
                    again.add("insert into %1$s (%2$s) overriding system value select %2$s from bench_%1$s"
                            .formatted(table, database.writtenColumns(table)));
                }
            }
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            for (String sql : again) {
                statement.executeUpdate(sql);
            }
            statement.executeUpdate("""
                    insert into outbox (topic, message_key, headers, value)
                    select 'dondoc.bench', convert_to(gen_random_uuid()::text, 'UTF8'), '{}', convert_to(repeat('x', %d), 'UTF8')
                    from generate_series(1, %d)""".formatted(EVENT_BYTES, events));
            // Events of no topic: the relay must not have them. What an insert costs without its commit's flush is
            // nearly all of it.
            double took = (System.nanoTime() - begun) / 1e6;
            statement.executeUpdate("delete from outbox where topic = 'dondoc.bench'");
            long committing = System.nanoTime();
            connection.commit();
            return took + (System.nanoTime() - committing) / 1e6;
        }
    }
}
