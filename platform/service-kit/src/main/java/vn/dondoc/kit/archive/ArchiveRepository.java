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
import org.jspecify.annotations.Nullable;
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

    /** Where an archive was written anew, with the file of the last time. */
    private static final String ALL = """
            select a.year, a.first_seal, a.last_seal, a.first_id, a.last_id, a.rows, coalesce(r.file, a.file) as file,
                   coalesce(r.sha256, a.sha256) as sha256, a.archived_at, a.archived_by, r.rewritten_at
            from audit_archives a
            left join lateral (select * from audit_archive_rewrites r where r.year = a.year order by r.number desc limit 1) r
                on true
            order by a.year
            """;

    private final DataSource dataSource;

    ArchiveRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Oldest first. */
    List<AuditArchive> all() {
        List<AuditArchive> all = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(ALL);
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
                row.getString("archived_by"),
                instant(row, "rewritten_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** From now on the archive's file is another. */
    void insertRewrite(AuditArchive archive, AuditArchive rewritten, int rows) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into audit_archive_rewrites (year, number, file, sha256, rows, rewritten_at)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from audit_archive_rewrites where year = ?
                        """)) {
            insert.setInt(1, archive.year());
            insert.setString(2, rewritten.file());
            insert.setString(3, rewritten.sha256());
            insert.setInt(4, rows);
            insert.setObject(5, OffsetDateTime.ofInstant(rewritten.rewrittenOrArchivedAt(), ZoneOffset.UTC));
            insert.setInt(6, archive.year());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the rewritten archive could not be recorded", e);
        }
    }

    /** What was forgotten while an archive was being written may still stand in it. By the database's own time. */
    void lookAgainAtWhatWasForgotten() {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        update audit_forgettings set done_at = null
                        where asked_at > clock_timestamp() - interval '2 days' and done_at is not null
                        """)) {
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the archive could not be recorded", e);
        }
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
