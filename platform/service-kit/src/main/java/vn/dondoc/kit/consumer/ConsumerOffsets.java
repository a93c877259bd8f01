package vn.dondoc.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The offsets of one topic in the service's database, and who may move them: only the owner, and only from where the owner itself has
 * brought them. A database that was put back, or failed over to one that lost commits, so makes its consumers read again what
 * it has lost.
 */
final class ConsumerOffsets {

    private static final String CLAIM = """
            insert into consumer_offsets (topic, partition, owner) values (?, ?, ?)
            on conflict (topic, partition) do update set owner = excluded.owner
            returning next_offset
            """;

    private static final String ADVANCE = """
            update consumer_offsets o set next_offset = n.next_offset, updated_at = clock_timestamp()
            from unnest(?, ?, ?) as n (partition, reached, next_offset)
            where o.topic = ? and o.partition = n.partition and o.owner = ? and o.next_offset is not distinct from n.reached
            """;

    private static final String AS_LEFT = """
            select count(*) from consumer_offsets o
            join unnest(?, ?) as n (partition, reached)
                on o.partition = n.partition and o.next_offset is not distinct from n.reached
            where o.topic = ? and o.owner = ?
            """;

    private final DataSource dataSource;
    private final String topic;

    /** By partition the offset that is committed, as far as its owner knows; null where none was ever. */
    private final Map<Integer, @Nullable Long> reached = new TreeMap<>();

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
                Long next = row.getObject(1, Long.class);
                reached.put(partition, next);
                return Optional.ofNullable(next);
            }
        }
    }

    /** Before the partitions assigned are claimed. */
    void forget() {
        reached.clear();
    }

    /**
     * Moves the offsets behind the given records, in the transaction that applies them. Called first, so that a later owner's
     * claim waits for this transaction and reads what it left.
     */
    void advance(List<ConsumerRecord<byte[], byte[]>> records, UUID owner) throws SQLException {
        Map<Integer, Long> next = behind(records);
        Object[] partitions = next.keySet().toArray();
        Object[] from = next.keySet().stream().map(reached::get).toArray();
        Object[] offsets = next.values().toArray();
        try (Connection connection = dataSource.getConnection();
                var update = connection.prepareStatement(ADVANCE)) {
            update.setArray(1, connection.createArrayOf("integer", partitions));
            update.setArray(2, connection.createArrayOf("bigint", from));
            update.setArray(3, connection.createArrayOf("bigint", offsets));
            update.setString(4, topic);
            update.setObject(5, owner);
            if (update.executeUpdate() != partitions.length) {
                throw new ZombieConsumerException(topic);
            }
        }
    }

    /** The transaction that moved the offsets behind these records has committed. */
    void advanced(List<ConsumerRecord<byte[], byte[]>> records) {
        reached.putAll(behind(records));
    }

    /** @throws ZombieConsumerException if the offsets are not as this owner has left them */
    void requireAsLeft(UUID owner) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var select = connection.prepareStatement(AS_LEFT)) {
            select.setArray(
                    1, connection.createArrayOf("integer", reached.keySet().toArray()));
            select.setArray(
                    2, connection.createArrayOf("bigint", reached.values().toArray()));
            select.setString(3, topic);
            select.setObject(4, owner);
            try (var row = select.executeQuery()) {
                row.next();
                if (row.getInt(1) != reached.size()) {
                    throw new ZombieConsumerException(topic);
                }
            }
        }
    }

    private static Map<Integer, Long> behind(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<Integer, Long> next = new TreeMap<>();
        records.forEach(record -> next.merge(record.partition(), record.offset() + 1, Math::max));
        return next;
    }
}
