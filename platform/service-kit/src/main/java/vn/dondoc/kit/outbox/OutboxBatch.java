package vn.dondoc.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The oldest committed events that are still in the outbox, bounded in number and bytes. */
record OutboxBatch(List<Long> positions, List<ProducerRecord<byte[], byte[]>> records) {

    private static final String OLDEST =
            "select position, topic, message_key, headers, value from outbox order by position limit ?";
    private static final String DELETE = "delete from outbox where position = any (?)";
    private static final int FETCH_SIZE = 100;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    static OutboxBatch read(DataSource dataSource, ObjectMapper json, OutboxConfig config) throws SQLException {
        OutboxBatch batch = new OutboxBatch(new ArrayList<>(), new ArrayList<>());
        try (var connection = dataSource.getConnection()) {
            // Without autocommit the driver fetches in portions, so that large texts do not all come at once.
            connection.setAutoCommit(false);
            try {
                batch.fill(connection, json, config);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        return batch;
    }

    private void fill(Connection connection, ObjectMapper json, OutboxConfig config) throws SQLException {
        try (var select = connection.prepareStatement(OLDEST)) {
            select.setInt(1, config.batchRecords());
            select.setFetchSize(FETCH_SIZE);
            long bytes = 0;
            try (var rows = select.executeQuery()) {
                while (bytes < config.batchBytes() && rows.next()) {
                    byte[] value = rows.getBytes("value");
                    positions.add(rows.getLong("position"));
                    var record = new ProducerRecord<>(rows.getString("topic"), rows.getBytes("message_key"), value);
                    headers(json, rows.getString("headers"))
                            .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
                    records.add(record);
                    bytes += value == null ? 0 : value.length;
                }
            }
        }
    }

    private static Map<String, String> headers(ObjectMapper json, String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new OutboxException("headers in the outbox are not a JSON object of strings", e);
        }
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    void delete(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.executeUpdate();
        }
    }
}
