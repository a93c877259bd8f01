package vn.dondoc.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.testkit.contract.OutboxProbe.append;
import static vn.dondoc.testkit.contract.OutboxProbe.awaitRecords;
import static vn.dondoc.testkit.contract.OutboxProbe.event;
import static vn.dondoc.testkit.contract.OutboxProbe.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealKafka;

/**
 * That each service tells its changes through the outbox of the kit. What else outbox and relay promise is
 * {@link OutboxFaultContract}, proved in one service.
 */
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
}
