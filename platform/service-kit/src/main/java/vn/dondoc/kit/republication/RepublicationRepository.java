package vn.dondoc.kit.republication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How far each kind was told. */
@ApplicationScoped
class RepublicationRepository {

    private static final String SELECT = """
            select kind, epoch, asked_at, told, told_at, lost, lost_keys, finished_at, last_key from republications
            """;

    /** One replica tells at a time, and each portion may be another's. */
    private static final String TAKE = SELECT + "where told_at is null order by kind limit 1 for update skip locked";

    private static final String BEGIN = """
            insert into republications (kind, epoch, asked_at)
            select kind, 0, ? from unnest(?) as k (kind) order by kind
            on conflict (kind) do update
            set asked_at = excluded.asked_at, last_key = '', told = 0, told_at = null, lost = 0, lost_keys = '{}',
                finished_at = null
            """;

    private static final String ADVANCE =
            "update republications set last_key = coalesce(?, last_key), told = told + ?, told_at = ? where kind = ?";

    private static final String FINISH = """
            update republications set lost = ?, lost_keys = ?, finished_at = ?
            where kind = ? and told_at is not null and finished_at is null and asked_at = ?
            """;

    private final DataSource dataSource;

    RepublicationRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A row as it was taken, and where it goes on. */
    record Taken(Progress progress, String lastKey) {}

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    List<Progress> all() {
        return read(SELECT + "order by kind").stream().map(Taken::progress).toList();
    }

    /** The row is held until the transaction ends. */
    Optional<Taken> takeUntold() {
        return read(TAKE).stream().findFirst();
    }

    List<Progress> told() {
        return read(SELECT + "where told_at is not null and finished_at is null order by kind").stream()
                .map(Taken::progress)
                .toList();
    }

    int epoch() {
        return number("select epoch from epochs");
    }

    /** Waits for every transaction that has appended an event. */
    int raiseEpoch() {
        return number("select raise_epoch()");
    }

    boolean outboxHolds(int events) {
        return number("select count(*) from (select from outbox limit " + events + ") as waiting") == events;
    }

    /** Holds the rows: who tells at the moment has ended its portion. */
    void begin(Collection<String> kinds, Instant now) {
        write(BEGIN, begin -> {
            begin.setObject(1, at(now));
            begin.setArray(2, begin.getConnection().createArrayOf("text", kinds.toArray()));
        });
    }

    void setEpoch(Collection<String> kinds, int epoch) {
        write("update republications set epoch = ? where kind = any(?)", update -> {
            update.setInt(1, epoch);
            update.setArray(2, update.getConnection().createArrayOf("text", kinds.toArray()));
        });
    }

    void advance(String kind, Portion portion, Instant now) {
        write(ADVANCE, advance -> {
            advance.setString(1, portion.lastKey());
            advance.setInt(2, portion.events().size());
            advance.setObject(3, portion.lastKey() == null ? at(now) : null);
            advance.setString(4, kind);
        });
    }

    /** False if another replica has finished it, or it was asked for again meanwhile. */
    boolean finish(Progress told, long lost, List<String> lostKeys, Instant now) {
        return write(FINISH, finish -> {
                    finish.setLong(1, lost);
                    finish.setArray(2, finish.getConnection().createArrayOf("text", lostKeys.toArray()));
                    finish.setObject(3, at(now));
                    finish.setString(4, told.kind());
                    finish.setObject(5, at(told.askedAt()));
                })
                == 1;
    }

    private int write(String sql, Parameters parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the republications cannot be written", e);
        }
    }

    private int number(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked: " + sql, e);
        }
    }

    private List<Taken> read(String sql) {
        List<Taken> found = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new Taken(progress(row), row.getString("last_key")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the republications cannot be read", e);
        }
        return found;
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getString("kind"),
                row.getInt("epoch"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getLong("told"),
                instant(row, "told_at"),
                row.getLong("lost"),
                List.of((String[]) row.getArray("lost_keys").getArray()),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
