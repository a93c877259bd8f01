package vn.dondoc.kit.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Up to which id no audit row can appear any more. An identity is drawn before the commit, so a lower id can become visible
 * after a higher one; but whoever draws one holds the insert's lock on the table until the transaction has ended. So: look at
 * the highest id, then at who holds that lock; when all of those have ended, every id up to it is there or never will be.
 * It costs writers nothing, and transactions of other tables or databases hold nobody up.
 */
final class CommitHorizon {

    private static final String HIGHEST = "select coalesce(max(id), 0) from audit_rows";

    private static final String WRITERS = """
            select virtualtransaction from pg_locks
            where locktype = 'relation' and relation = 'audit_rows'::regclass and mode = 'RowExclusiveLock' and granted
              and database = (select oid from pg_database where datname = current_database())
            """;

    private long settled;
    private long candidate;
    private Set<String> writers = Set.of();

    /** @param connection whose isolation is read committed: each statement must see what was committed before it */
    long settled(Connection connection) throws SQLException {
        Set<String> now = writers(connection);
        writers = new HashSet<>(writers);
        writers.retainAll(now);
        if (writers.isEmpty()) {
            settled = candidate;
            candidate = highest(connection);
            writers = writers(connection);
            settled = writers.isEmpty() ? candidate : settled;
        }
        return settled;
    }

    private static long highest(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(HIGHEST);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Set<String> writers(Connection connection) throws SQLException {
        Set<String> transactions = new HashSet<>();
        try (var select = connection.prepareStatement(WRITERS);
                var row = select.executeQuery()) {
            while (row.next()) {
                transactions.add(row.getString(1));
            }
        }
        return transactions;
    }
}
