package vn.dondoc.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The offsets of one topic in the service's database, and who may move them. */
final class ConsumerOffsets {

    private static final String CLAIM = """
            insert into consumer_offsets (topic, partition, owner) values (?, ?, ?)
            on conflict (topic, partition) do update set owner = excluded.owner
            returning next_offset
            """;

    private static final String ADVANCE = """
            update consumer_offsets o set next_offset = n.next_offset, updated_at = clock_timestamp()
            from unnest(?, ?) as n (partition, next_offset)
            where o.topic = ? and o.partition = n.partition and o.owner = ?
            """;

    private final DataSource dataSource;
    private final String topic;

    ConsumerOffsets(DataSource dataSource, String topic) {
        this.dataSource = dataSource;
        this.topic = topic;
    }

    /** Takes the partition over from whoever had it; the offset to go on at, if any was ever reached. */
    Optional<Long> claim(int partition, UUID owner) throws SQLException {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement(CLAIM)) {
            upsert.setString(1, topic);
            upsert.setInt(2, partition);
            upsert.setObject(3, owner);
            try (var row = upsert.executeQuery()) {
                row.next();
                long next = row.getLong(1);
                return row.wasNull() ? Optional.empty() : Optional.of(next);
            }
        }
    }

    /**
     * Moves the offsets behind the given records, in the transaction that applies them. Called first, so that a later owner's
     * claim waits for this transaction and reads what it left.
     */
    void advance(List<ConsumerRecord<byte[], byte[]>> records, UUID owner) throws SQLException {
        Map<Integer, Long> next = new HashMap<>();
        records.forEach(record -> next.merge(record.partition(), record.offset() + 1, Math::max));
        Object[] partitions = next.keySet().stream().sorted().toArray();
        Object[] offsets = java.util.Arrays.stream(partitions).map(next::get).toArray();
        try (Connection connection = dataSource.getConnection();
                var update = connection.prepareStatement(ADVANCE)) {
            update.setArray(1, connection.createArrayOf("integer", partitions));
            update.setArray(2, connection.createArrayOf("bigint", offsets));
            update.setString(3, topic);
            update.setObject(4, owner);
            if (update.executeUpdate() != partitions.length) {
                throw new ZombieConsumerException(topic);
            }
        }
    }
}
