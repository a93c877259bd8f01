package vn.dondoc.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.testkit.Events.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealKafka;

/**
 * That each service reads its topics with the consumer of the kit: what it can use is applied, what it cannot is parked under
 * its own name. What else the consumer promises is {@link ConsumerFaultContract}, proved in one service.
 */
@Tag("real")
public interface ConsumerContract {

    String TYPE = "contract-changed.v1";

    /** The application name of the service under test. */
    String service();

    @Test
    default void poisonInTheMiddleOfABatchIsIsolatedWithItsReason() {
        String topic = RealKafka.newTopic(service());
        ProducerRecord<byte[], byte[]> headerless = new ProducerRecord<>(topic, bytes("x"), bytes("{}"));
        RealKafka.send(List.of(
                event(topic, TYPE, "a", 1, 1, "{first}"),
                event(topic, TYPE, "b", 1, 1, "not json\0"),
                event(topic, TYPE, "c", 1, 1, "{third}"),
                event(topic, TYPE, "d", 1, 1, "{breaks the rule}"),
                event(topic, TYPE, "e", 1, 1, "{has a \0 in it}"),
                headerless,
                event(topic, TYPE, "f", 1, 1, "{last}")));
        try (RunningConsumer consumer = new RunningConsumer(service(), topic)) {
            consumer.awaitRows("a=first 1.1/1", "c=third 1.1/1", "f=last 1.1/1");
            consumer.awaitDeadLetters(4);
        }
        var notJson = RealKafka.read(deadLetters(topic), "b").getFirst();
        assertThat(notJson.value()).isEqualTo(bytes("not json\0"));
        assertThat(RealKafka.header(notJson, "dondoc_dlq_reason")).contains("the data are not JSON");
        assertThat(RealKafka.header(notJson, "dondoc_dlq_topic")).isEqualTo(topic);
        assertThat(RealKafka.header(notJson, "ce_type")).isEqualTo("vn.dondoc." + TYPE);
        assertThat(RealKafka.header(RealKafka.read(deadLetters(topic), "d").getFirst(), "dondoc_dlq_reason"))
                .contains("contract_states_content_check");
        assertThat(RealKafka.header(RealKafka.read(deadLetters(topic), "x").getFirst(), "dondoc_dlq_reason"))
                .contains("ce_type is missing");
    }

    private RunningConsumer start() {
        return new RunningConsumer(service(), RealKafka.newTopic(service()));
    }

    private String deadLetters(String topic) {
        return topic + "." + service() + ".dlq";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
