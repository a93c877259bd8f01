package vn.dondoc.kit.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.dondoc.kit.seal.Leaf;

/** What was archived, and the rows that are to be. */
@ApplicationScoped
class ArchiveRepository {

    /** Sorted by the database, which may do it on disk. The key is what {@link ArchiveIndex#key} computes. */
    private static final String INDEX = """
            select ('x' || left(encode(sha256(convert_to(entity_type || chr(10) || entity_id, 'UTF8')), 'hex'), 15))
                       ::bit(60)::bigint as key, id
            from audit_rows where id between ? and ? order by 1, 2
            """;

    private final DataSource dataSource;

    ArchiveRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Oldest first. */
    List<AuditArchive> all() {
        List<AuditArchive> all = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select * from audit_archives order by year");
                var row = select.executeQuery()) {
            while (row.next()) {
                all.add(archive(row));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the archives of the audit cannot be told", e);
        }
        return all;
    }

    private static AuditArchive archive(ResultSet row) throws SQLException {
        return new AuditArchive(
                row.getInt("year"),
                row.getLong("first_seal"),
                row.getLong("last_seal"),
                row.getLong("first_id"),
                row.getLong("last_id"),
                row.getLong("rows"),
                row.getString("file"),
                row.getString("sha256"),
                row.getObject("archived_at", OffsetDateTime.class).toInstant(),
                row.getString("archived_by"));
    }

    void insert(AuditArchive archive) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into audit_archives (year, first_seal, last_seal, first_id, last_id, rows, file, sha256,
                                                    archived_at, archived_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setInt(1, archive.year());
            insert.setLong(2, archive.firstSeal());
            insert.setLong(3, archive.lastSeal());
            insert.setLong(4, archive.firstId());
            insert.setLong(5, archive.lastId());
            insert.setLong(6, archive.rows());
            insert.setString(7, archive.file());
            insert.setString(8, archive.sha256());
            insert.setObject(9, OffsetDateTime.ofInstant(archive.archivedAt(), ZoneOffset.UTC));
            insert.setString(10, archive.archivedBy());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the archive could not be recorded", e);
        }
    }

    /** The last seal before the instant; 0 where there is none. Reads back from the end, so past the current year at most. */
    long lastSealBefore(Instant end) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select number from audit_seals where sealed_at < ? order by number desc limit 1")) {
            select.setObject(1, OffsetDateTime.ofInstant(end, ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the seals of the audit cannot be read", e);
        }
    }

    /** The rows of a seal's range as they stand. */
    List<ArchivedRow> rows(Connection connection, long firstId, long lastId) throws SQLException {
        List<ArchivedRow> rows = new ArrayList<>();
        try (var select = connection.prepareStatement(
                "select " + Leaf.COLUMNS + " from audit_rows where id between ? and ? order by id")) {
            select.setLong(1, firstId);
            select.setLong(2, lastId);
            select.setFetchSize(500);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new ArchivedRow(Leaf.columns(row)));
                }
            }
        }
        return rows;
    }

    /** Tells each row of the range under the key of its thing, sorted by key and id. */
    void eachByThing(Connection connection, long firstId, long lastId, ArchiveWriter writer) throws SQLException {
        try (var select = connection.prepareStatement(INDEX)) {
            select.setLong(1, firstId);
            select.setLong(2, lastId);
            select.setFetchSize(5000);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    writer.index(row.getLong(1), row.getLong(2));
                }
            }
        }
    }

    /** The first row that the database still has; the greatest number where it has none. */
    long firstRow() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select min(id) from audit_rows");
                var row = select.executeQuery()) {
            row.next();
            long first = row.getLong(1);
            return row.wasNull() ? Long.MAX_VALUE : first;
        } catch (SQLException e) {
            throw new IllegalStateException("the audit cannot be read", e);
        }
    }
}
