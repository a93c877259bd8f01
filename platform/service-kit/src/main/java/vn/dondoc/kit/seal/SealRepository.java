package vn.dondoc.kit.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Audit rows as leaves, and the seals over them. */
@ApplicationScoped
public class SealRepository {

    private static final String COLUMNS =
            "select number, first_id, last_id, leaves, root, previous, hash, sealed_at from audit_seals ";

    /** By the row's id, twice. */
    public static final String OF_ROW = COLUMNS + "where last_id >= ? and first_id <= ? order by last_id limit 1";

    /** By the number of the one before. */
    public static final String NEXT = COLUMNS + "where number > ? order by number limit 1";

    /** By first and last id, and a limit. */
    public static final String LEAVES =
            "select " + Leaf.COLUMNS + " from audit_rows where id between ? and ? order by id limit ?";

    private final DataSource dataSource;

    SealRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether this transaction is the one that seals; the others need not. */
    boolean trySealing(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement(
                        "select pg_try_advisory_xact_lock(hashtextextended('dondoc.audit-seals', 0))");
                var row = lock.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    void insert(Connection connection, Seal seal) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into audit_seals (number, first_id, last_id, rows, leaves, root, previous, hash, sealed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setLong(1, seal.number());
            insert.setLong(2, seal.firstId());
            insert.setLong(3, seal.lastId());
            insert.setInt(4, seal.leaves().size());
            insert.setBytes(5, Leaf.store(seal.leaves()));
            insert.setString(6, seal.root());
            insert.setString(7, seal.previous());
            insert.setString(8, seal.hash());
            insert.setObject(9, OffsetDateTime.ofInstant(seal.sealedAt(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** The rows of the range as they stand now, in the order of their ids, at most {@code limit}. */
    public List<Leaf> leaves(Connection connection, long firstId, long lastId, int limit) throws SQLException {
        List<Leaf> leaves = new ArrayList<>();
        try (var select = connection.prepareStatement(LEAVES)) {
            select.setLong(1, firstId);
            select.setLong(2, lastId);
            select.setInt(3, limit);
            select.setFetchSize(500);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    leaves.add(Leaf.of(row));
                }
            }
        }
        return leaves;
    }

    /** The latest, {@link Anchor#NONE} before the first. */
    public Anchor latest() {
        try (var connection = dataSource.getConnection()) {
            return latest(connection);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    Anchor latest(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select number, last_id, hash, sealed_at from audit_seals order by number desc limit 1");
                var row = select.executeQuery()) {
            return row.next()
                    ? new Anchor(row.getLong(1), row.getLong(2), row.getString(3), instant(row))
                    : Anchor.NONE;
        }
    }

    /** The first whose number is greater, whatever its number. */
    public Optional<Seal> next(Connection connection, long number) throws SQLException {
        try (var select = connection.prepareStatement(NEXT)) {
            select.setLong(1, number);
            return one(select);
        }
    }

    /** The seal over a row; empty while it is not sealed. */
    public Optional<Seal> ofRow(long id) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(OF_ROW)) {
            select.setLong(1, id);
            select.setLong(2, id);
            return one(select);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    public Optional<Seal> byNumber(long number) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(COLUMNS + "where number = ?")) {
            select.setLong(1, number);
            return one(select);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Their hashes, of those that exist. */
    public Map<Long, String> hashes(List<Long> numbers) {
        Map<Long, String> hashes = new TreeMap<>();
        try (var connection = dataSource.getConnection();
                var select =
                        connection.prepareStatement("select number, hash from audit_seals where number = any(?)")) {
            select.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    hashes.put(row.getLong(1), row.getString(2));
                }
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
        return hashes;
    }

    private static Optional<Seal> one(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Seal(
                            row.getLong("number"),
                            row.getLong("first_id"),
                            row.getLong("last_id"),
                            Leaf.read(row.getBytes("leaves")),
                            row.getString("root"),
                            row.getString("previous"),
                            row.getString("hash"),
                            instant(row)))
                    : Optional.empty();
        }
    }

    private static java.time.Instant instant(ResultSet row) throws SQLException {
        return row.getObject("sealed_at", OffsetDateTime.class).toInstant();
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("the seals of the audit cannot be read", e);
    }
}
