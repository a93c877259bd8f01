package vn.dondoc.kit.outbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dondoc.kit.correlation.CorrelationId;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.kit.trace.SentMessage;
import vn.dondoc.kit.trace.Traces;

/**
 * Appends events to the caller's transaction: they are sent if it commits, and only then.
 *
 * <p>Order per key holds because the aggregate's row serialises its writers: whoever appends version n+1 has read the
 * committed version n.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (topic, message_key, headers, value)
            select topic, message_key, headers::json, value
            from unnest(?, ?, ?, ?) with ordinality as e (topic, message_key, headers, value, n)
            order by n
            """;

    /**
     * The epoch comes from the database in the transaction of the change. Who raises it waits for all who have read it here, and
     * they for him: no state of before can go out after the republication of what came after it. It is written behind the other
     * headers, of which there always are some, as text: to take them apart as JSON would take longer than to insert them.
     */
    private static final String INSERT_STAMPED = """
            insert into outbox (topic, message_key, headers, value)
            select topic, message_key, (left(headers, -1) || ',"EPOCH":"' || p.epoch || '"}')::json, value
            from unnest(?, ?, ?, ?) with ordinality as e (topic, message_key, headers, value, n)
            cross join epochs p
            order by n
            """.replace("EPOCH", CloudEventHeaders.EPOCH);

    /** Parameters of many megabytes in one piece would make the garbage collector look for room. */
    private static final int MOST_AT_ONCE = 500;

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxSignal signal;
    private final Event<EventsCommitted> committed;
    private final ObjectMapper json;
    private final Clock clock;
    private final Traces traces;
    private final String source;

    Outbox(
            DataSource dataSource,
            TransactionSynchronizationRegistry transaction,
            OutboxSignal signal,
            Event<EventsCommitted> committed,
            ObjectMapper json,
            Clock clock,
            Traces traces,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.signal = signal;
        this.committed = committed;
        this.json = json;
        this.clock = clock;
        this.traces = traces;
        this.source = "/dondoc/" + service;
    }

    public void append(OutgoingEvent event) {
        append(List.of(event));
    }

    /** Appends all in the order given, some hundreds with a statement. */
    public void append(List<OutgoingEvent> events) {
        List<OutboxRecord> records = events.stream().map(this::record).toList();
        if (traces.isOn()) {
            traces.sending(IntStream.range(0, events.size())
                    .mapToObj(n -> new SentMessage(
                            events.get(n).topic(),
                            events.get(n).correlationId(),
                            records.get(n).headers()))
                    .toList());
        }
        appendAll(records, true);
    }

    /** For records that already have their form: dead letters and replays. */
    public void appendRecords(List<OutboxRecord> records) {
        appendAll(records, false);
    }

    private void appendAll(List<OutboxRecord> records, boolean stamped) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event must be appended in the transaction of its change");
        }
        if (records.isEmpty()) {
            return;
        }
        insert(records, stamped);
        signalAfterCommit();
    }

    private void insert(List<OutboxRecord> records, boolean stamped) {
        try (Connection connection = dataSource.getConnection();
                var insert = connection.prepareStatement(stamped ? INSERT_STAMPED : INSERT)) {
            for (int from = 0; from < records.size(); from += MOST_AT_ONCE) {
                List<OutboxRecord> some = records.subList(from, Math.min(from + MOST_AT_ONCE, records.size()));
                insert.setArray(1, array(connection, "text", some.stream().map(OutboxRecord::topic)));
                insert.setArray(2, array(connection, "bytea", some.stream().map(OutboxRecord::key)));
                insert.setArray(3, array(connection, "text", some.stream().map(one -> written(one.headers()))));
                insert.setArray(4, array(connection, "bytea", some.stream().map(OutboxRecord::value)));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new OutboxException("events could not be appended", e);
        }
    }

    private static java.sql.Array array(Connection connection, String type, java.util.stream.Stream<?> values)
            throws SQLException {
        Object[] elements = type.equals("bytea") ? values.toArray(byte[][]::new) : values.toArray(String[]::new);
        return connection.createArrayOf(type, elements);
    }

    private OutboxRecord record(OutgoingEvent event) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CloudEventHeaders.SPEC_VERSION, "1.0");
        headers.put(CloudEventHeaders.ID, Ids.next().toString());
        headers.put(CloudEventHeaders.SOURCE, source);
        headers.put(CloudEventHeaders.TYPE, CloudEventHeaders.TYPE_PREFIX + event.type());
        headers.put(CloudEventHeaders.TIME, clock.instant().toString());
        headers.put(CloudEventHeaders.SUBJECT, event.key());
        headers.put(CloudEventHeaders.CONTENT_TYPE, "application/json");
        headers.put(CloudEventHeaders.VERSION, Long.toString(event.version()));
        String cause = event.correlationId();
        headers.put(CloudEventHeaders.CORRELATION_ID, cause == null ? CorrelationId.current() : cause);
        return new OutboxRecord(
                event.topic(), event.key().getBytes(StandardCharsets.UTF_8), headers, write(event.data()));
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new OutboxException("an event could not be written as JSON", e);
        }
    }

    private String written(Map<String, String> headers) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(text)) {
            generator.writeStartObject();
            for (Map.Entry<String, String> header : headers.entrySet()) {
                generator.writeStringField(header.getKey(), header.getValue());
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new OutboxException("headers could not be written as JSON", e);
        }
        return text.toString();
    }

    private void signalAfterCommit() {
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, Boolean.TRUE);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    signal.committed();
                    committed.fire(new EventsCommitted());
                }
            }
        });
    }
}
