package vn.dondoc.testkit.contract;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.Map;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.outbox.OutboxRelay;
import vn.dondoc.kit.outbox.OutgoingEvent;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;

/** Events of the proofs of the outbox, and what became of them. */
final class OutboxProbe {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private OutboxProbe() {}

    static Outbox outbox() {
        return CDI.current().select(Outbox.class).get();
    }

    static OutboxRelay relay() {
        return CDI.current().select(OutboxRelay.class).get();
    }

    static void append(OutgoingEvent event) {
        QuarkusTransaction.requiringNew().run(() -> outbox().append(event));
    }

    static OutgoingEvent event(String topic, String key, long version) {
        return new OutgoingEvent(topic, "contract-changed.v1", key, version, Map.of("key", key));
    }

    static void changeAndAppend(String topic, String key) {
        QuarkusTransaction.requiringNew().call(() -> {
            var dataSource = CDI.current().select(javax.sql.DataSource.class).get();
            try (var connection = dataSource.getConnection();
                    var update = connection.prepareStatement(
                            "update contract_aggregates set version = version + 1 where id = ?::uuid returning version")) {
                update.setString(1, key);
                try (var row = update.executeQuery()) {
                    row.next();
                    outbox().append(event(topic, key, row.getLong(1)));
                }
            }
            return true;
        });
    }

    static long waiting(String topic) {
        return RealPostgres.count("outbox where topic = '" + topic + "'");
    }

    static void awaitRecords(String topic, int atLeast) {
        await().atMost(PATIENCE).until(() -> RealKafka.read(topic).size() >= atLeast);
    }
}
