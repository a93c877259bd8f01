package vn.dondoc.kit.forgetting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.dondoc.kit.archive.ArchivedThing;

/** Things to be forgotten. */
@ApplicationScoped
class ForgettingRepository {

    private final DataSource dataSource;

    ForgettingRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether this transaction is the one that rewrites archives; the others need not. */
    boolean tryForgetting() {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement(
                        "select pg_try_advisory_xact_lock(hashtextextended('dondoc.audit-forgetting', 0))");
                var row = lock.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Those that were ordered first, not too many to be held in memory. */
    List<ForgottenThing> waiting() {
        List<ForgottenThing> things = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select entity_type, entity_id, asked_at from audit_forgettings
                        where done_at is null order by asked_at limit 10000
                        """);
                var row = select.executeQuery()) {
            while (row.next()) {
                things.add(new ForgottenThing(
                        new ArchivedThing(row.getString(1), row.getString(2)), row.getObject(3, OffsetDateTime.class)));
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
        return things;
    }

    /** What was ordered again meanwhile waits on. */
    void done(List<ForgottenThing> things) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        update audit_forgettings f set done_at = clock_timestamp()
                        from unnest(?, ?, ?) as t (entity_type, entity_id, asked_at)
                        where f.entity_type = t.entity_type and f.entity_id = t.entity_id
                          and f.asked_at = t.asked_at::timestamptz and f.done_at is null
                        """)) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            things.stream().map(one -> one.thing().type()).toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "text", things.stream().map(one -> one.thing().id()).toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            things.stream().map(one -> one.askedAt().toString()).toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("what is to be forgotten cannot be told", e);
    }
}
