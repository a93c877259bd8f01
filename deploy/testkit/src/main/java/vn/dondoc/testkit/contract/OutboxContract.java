package vn.dondoc.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.testkit.contract.OutboxProbe.append;
import static vn.dondoc.testkit.contract.OutboxProbe.awaitRecords;
import static vn.dondoc.testkit.contract.OutboxProbe.changeAndAppend;
import static vn.dondoc.testkit.contract.OutboxProbe.event;
import static vn.dondoc.testkit.contract.OutboxProbe.outbox;
import static vn.dondoc.testkit.contract.OutboxProbe.relay;
import static vn.dondoc.testkit.contract.OutboxProbe.waiting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.outbox.CloudEventHeaders;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.TestConfiguration;

/** What the outbox and its relay promise every service, on a real PostgreSQL and a real Kafka. */
@Tag("real")
public interface OutboxContract {

    Pattern PERSONAL = Pattern.compile("(?i)mail|phone|mobile|fax|birth|identity|passport|password|secret|token");

    /** The application name of the service under test. */
    String service();

    /** Names of those who signed stand on the document; how to reach a person, or to tell who he is, leaves no service. */
    @Test
    default void noEventCarriesAnAddressOfAPerson() throws IOException {
        try (var schemas = Files.list(Path.of("contract", "events"))) {
            for (Path schema : schemas.filter(file -> file.toString().endsWith(".schema.json"))
                    .toList()) {
                new ObjectMapper()
                        .readTree(schema.toFile())
                        .findValues("properties")
                        .forEach(properties -> assertThat(properties.fieldNames())
                                .toIterable()
                                .as(schema.toString())
                                .noneMatch(PERSONAL.asPredicate()));
            }
        }
    }

    @Test
    default void eventOfARolledBackChangeIsNeverSent() {
        String topic = RealKafka.newTopic(service());
        QuarkusTransaction.begin();
        outbox().append(event(topic, "rolled-back", 1));
        QuarkusTransaction.rollback();
        append(event(topic, "committed", 1));

        awaitRecords(topic, 1);
        assertThat(RealKafka.read(topic, "rolled-back")).isEmpty();
    }

    @Test
    default void crashAfterCommitBeforeSendLosesNothing() throws InterruptedException {
        String topic = RealKafka.newTopic(service());
        relay().stop();
        try {
            append(event(topic, "a", 1));
            assertThat(RealKafka.read(topic)).isEmpty();
            assertThat(waiting(topic)).isEqualTo(1);
        } finally {
            relay().start();
        }
        awaitRecords(topic, 1);
        await().atMost(OutboxProbe.PATIENCE).until(() -> waiting(topic) == 0);
    }

    @Test
    default void eventsOfOneKeyKeepTheirOrderUnderConcurrentWriters() throws InterruptedException {
        String topic = RealKafka.newTopic(service());
        RealPostgres.execute("create table if not exists contract_aggregates (id uuid primary key, version bigint)");
        RealPostgres.execute("grant select, update on contract_aggregates to "
                + TestConfiguration.of("quarkus.datasource.username"));
        String key = UUID.randomUUID().toString();
        RealPostgres.execute("insert into contract_aggregates values ('" + key + "', 0)");

        try (var writers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 200).forEach(n -> writers.submit(() -> changeAndAppend(topic, key)));
        }

        awaitRecords(topic, 200);
        assertThat(RealKafka.read(topic, key).stream()
                        .map(record -> Integer.valueOf(RealKafka.header(record, CloudEventHeaders.VERSION)))
                        .toList())
                .isEqualTo(IntStream.rangeClosed(1, 200).boxed().toList());
    }
}
