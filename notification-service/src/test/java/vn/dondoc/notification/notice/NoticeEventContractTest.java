package vn.dondoc.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.MailDelivery;
import vn.dondoc.notification.MailServer;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.contract.EventContract;

/** What this service tells over Kafka is what its contract says. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class NoticeEventContractTest implements EventContract {

    @Inject
    Chase chase;

    @Inject
    MailDelivery delivery;

    private final String agency = newAgency();
    private final String address = agency.toLowerCase(Locale.ROOT) + "@example.vn";
    private final ExampleAssignment assignment =
            issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");

    @Test
    void takenNoticesAreToldInOrderWithAllNoticesSoFar() throws IOException {
        issue();
        try (MailServer server = new MailServer()) {
            delivery.deliverAll();
            assertThat(server.taken(address)).hasSize(1);
        }
        chase.sweepAt("2020-09-10T07:30");

        List<ConsumerRecord<byte[], byte[]>> events = awaitEvents(3);
        for (var event : events) {
            assertThat(RealKafka.header(event, "ce_type")).isEqualTo("vn.dondoc.notice-sent.v1");
            assertThat(RealKafka.header(event, "ce_correlationid")).isEqualTo("cause-of-" + assignment.id());
            EventContract.assertValid("notice-sent.v1", RealKafka.text(event.value()));
            EventContract.assertSameShape("notice-sent.v1", RealKafka.text(event.value()));
        }
        assertThat(events.stream()
                        .map(event -> data(event).at("/notice/rung").asText() + " "
                                + data(event).at("/notice/channel").asText() + " "
                                + data(event).at("/notices").size()))
                .containsExactly("ISSUED INBOX 2", "ISSUED MAIL 2", "T-3 INBOX 4");
        assertThat(events.stream().map(event -> Long.parseLong(RealKafka.header(event, "ce_aggregateversion"))))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void refusedMailIsToldWithItsReason() {
        issue();
        try (MailServer server = new MailServer()) {
            server.refuse(address, 550, "5.1.1 no such mailbox");
            delivery.deliverAll();
        }
        var failed = awaitEvents(2).getLast();
        assertThat(RealKafka.header(failed, "ce_type")).isEqualTo("vn.dondoc.notice-failed.v1");
        EventContract.assertValid("notice-failed.v1", RealKafka.text(failed.value()));
        EventContract.assertSameShape("notice-failed.v1", RealKafka.text(failed.value()));
        assertThat(data(failed).at("/notice/reason").asText()).contains("550 5.1.1 no such mailbox");
        assertThat(RealKafka.text(failed.value())).doesNotContain(address);
    }

    @Test
    void chaseThatWentAboveTheHeadsIsTold() throws IOException {
        var ordinary = issued(agency, "2020-09-01T09:00").stamped(null).dueOn("2020-09-15");
        chase.at("2020-09-01T09:00");
        chase.hear(ordinary);
        chase.sweepAt("2020-09-22T07:30");
        var escalated = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> RealKafka.read(NoticeService.TOPIC, ordinary.id().toString()).stream()
                                .filter(event ->
                                        RealKafka.header(event, "ce_type").equals("vn.dondoc.follow-up-escalated.v1"))
                                .toList(),
                        events -> !events.isEmpty());
        assertThat(escalated).hasSize(1);
        String json = RealKafka.text(escalated.getFirst().value());
        EventContract.assertValid("follow-up-escalated.v1", json);
        EventContract.assertSameShape("follow-up-escalated.v1", json);
        assertThat(data(escalated.getFirst()).get("rung").asText()).isEqualTo("+5");
        assertThat(data(escalated.getFirst()).get("workingDaysLate").asInt()).isEqualTo(5);
    }

    private void issue() {
        chase.enterContact(agency, address);
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
    }

    private List<ConsumerRecord<byte[], byte[]>> awaitEvents(int number) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> RealKafka.read(
                                NoticeService.TOPIC, assignment.id().toString()),
                        events -> events.size() == number);
    }

    private static JsonNode data(ConsumerRecord<byte[], byte[]> event) {
        try {
            return JSON.readTree(event.value());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
