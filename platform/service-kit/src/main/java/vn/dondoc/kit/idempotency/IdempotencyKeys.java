package vn.dondoc.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The stored answers, in the transaction of the write they answer. */
@ApplicationScoped
class IdempotencyKeys {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final DataSource dataSource;
    private final ObjectMapper json;

    IdempotencyKeys(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Holds the key until the end of the transaction; false while another transaction holds it. */
    boolean tryHold(String caller, String key) {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, caller + '\n' + key);
            try (var row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the Idempotency-Key could not be held", e);
        }
    }

    Optional<StoredAnswer> find(String caller, String key) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select request_hash, status, headers, body from idempotency_keys where caller = ? and key = ?")) {
            select.setString(1, caller);
            select.setString(2, key);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredAnswer(
                                row.getBytes(1),
                                row.getInt(2),
                                json.readValue(row.getString(3), HEADERS),
                                row.getBytes(4)))
                        : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the stored answer could not be read", e);
        }
    }

    void store(String caller, String key, StoredAnswer answer) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into idempotency_keys (caller, key, request_hash, status, headers, body)
                        values (?, ?, ?, ?, ?::jsonb, ?)
                        """)) {
            insert.setString(1, caller);
            insert.setString(2, key);
            insert.setBytes(3, answer.requestHash());
            insert.setInt(4, answer.status());
            insert.setString(5, json.writeValueAsString(answer.headers()));
            insert.setBytes(6, answer.body());
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the answer could not be stored", e);
        }
    }

    /** Forgets keys older than the given days; one statement. */
    int forgetOlderThan(int days) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement(
                        "delete from idempotency_keys where created_at < clock_timestamp() - make_interval(days => ?)")) {
            delete.setInt(1, days);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("old keys could not be forgotten", e);
        }
    }
}
