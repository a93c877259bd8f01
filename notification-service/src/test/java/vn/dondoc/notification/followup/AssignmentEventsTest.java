package vn.dondoc.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.Events;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** Assignment events as they come over Kafka: repeated, late, out of order, broken. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class AssignmentEventsTest {

    private static final String TOPIC = "dondoc.assignment-events.v1";
    private static final String DEAD_LETTERS = TOPIC + ".notification-service.dlq";

    @Inject
    Chase chase;

    private final ExampleAssignment assignment =
            issued(newAgency(), "2020-09-01T09:00").dueOn("2020-09-15");

    @BeforeEach
    void itIsTheDayOfTheIssue() {
        chase.at("2020-09-01T09:00");
    }

    @Test
    void issuedAssignmentIsFollowedUp() {
        send(event("assignment-issued.v1", 1, 1));
        patiently(() -> assertThat(state()).containsExactly("ASSIGNED 1.1"));
        assertThat(chase.rungs(assignment)).hasSize(5);
        chase.sweep();
        assertThat(RealPostgres.query(
                        "select distinct correlation_id from notices where assignment_id = '" + assignment.id() + "'"))
                .containsExactly("test-" + assignment.id());
    }

    @Test
    void duplicateEventChangesNothing() {
        send(event("assignment-issued.v1", 1, 1));
        patiently(() -> assertThat(state()).hasSize(1));
        chase.sweep();
        send(event("assignment-issued.v1", 1, 1));
        send(event("assignment-issued.v1", 1, 1));
        awaitMarker();
        chase.sweep();
        assertThat(state()).containsExactly("ASSIGNED 1.1");
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT");
    }

    @Test
    void olderVersionIsDroppedAndANewerEpochWins() {
        var issued = event("assignment-issued.v1", 1, 1);
        assignment.next("IN_PROGRESS").next("SUBMITTED");
        send(event("assignment-submitted.v1", 1, 3));
        patiently(() -> assertThat(state()).containsExactly("SUBMITTED 1.3"));
        send(issued);
        awaitMarker();
        assertThat(state()).containsExactly("SUBMITTED 1.3");
        send(withState("IN_PROGRESS", 2, 2));
        patiently(() -> assertThat(state()).containsExactly("IN_PROGRESS 2.2"));
    }

    @Test
    void completedBeforeItWasIssuedHereIsNeverChased() {
        var issued = event("assignment-issued.v1", 1, 1);
        assignment.completed("2020-09-02T09:00");
        send(event("assignment-completed.v1", 1, 2));
        patiently(() -> assertThat(state()).containsExactly("COMPLETED 1.2"));
        send(issued);
        awaitMarker();
        assertThat(state()).containsExactly("COMPLETED 1.2");
        assertThat(chase.rungs(assignment)).isEmpty();
    }

    @Test
    void eventTypeOfALaterReleaseWithTheSameDataIsUnderstood() {
        send(event("assignment-progress-reported.v1", 1, 1));
        patiently(() -> assertThat(state()).containsExactly("ASSIGNED 1.1"));
    }

    @Test
    void whatBreaksTheContractIsParkedWithTheNameOfTheField() {
        assignment.with("task", Map.of("id", "01890a5d-ac96-774b-bcce-b302099a8057", "content", " "));
        send(event("assignment-issued.v1", 1, 1));
        awaitDeadLetter("task.content must not be blank");
        assertThat(state()).isEmpty();
    }

    @Test
    void deadlineBeyondTheCalendarIsParked() {
        assignment.dueOn("2999-12-31");
        send(event("assignment-issued.v1", 1, 1));
        awaitDeadLetter("dueOn must lie in the years 1990 to 2099");
    }

    @Test
    void unknownStateAndUnknownMajorVersionAreParkedNotPassedOver() {
        send(event("assignment-issued.v2", 1, 1));
        awaitDeadLetter("is newer than this service");
        var other = issued(newAgency(), "2020-09-01T09:00").with("state", "LOST");
        send(Events.event(TOPIC, "assignment-lost.v1", other.id().toString(), 1, 1, other.json()));
        patiently(() ->
                assertThat(RealKafka.read(DEAD_LETTERS, other.id().toString())).hasSize(1));
    }

    private ProducerRecord<byte[], byte[]> event(String type, long epoch, long version) {
        return Events.event(TOPIC, type, assignment.id().toString(), epoch, version, assignment.json());
    }

    private ProducerRecord<byte[], byte[]> withState(String state, long epoch, long version) {
        assignment.with("state", state);
        return event("assignment-acknowledged.v1", epoch, version);
    }

    private static void send(ProducerRecord<byte[], byte[]> record) {
        RealKafka.send(List.of(record));
    }

    /** What was sent before to the same partition has been applied when the marker has: it has the same key's partition. */
    private void awaitMarker() {
        var marker = issued(newAgency(), "2020-09-01T09:00");
        int partition = partitionOf(assignment.id().toString());
        while (partitionOf(marker.id().toString()) != partition) {
            marker = issued(newAgency(), "2020-09-01T09:00");
        }
        var sent = marker;
        send(Events.event(TOPIC, "assignment-issued.v1", sent.id().toString(), 1, 1, sent.json()));
        patiently(() -> assertThat(chase.rungs(sent)).isNotEmpty());
    }

    private static int partitionOf(String key) {
        byte[] bytes = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return org.apache.kafka.common.utils.Utils.toPositive(org.apache.kafka.common.utils.Utils.murmur2(bytes)) % 6;
    }

    private void awaitDeadLetter(String reason) {
        patiently(() -> assertThat(RealKafka.read(DEAD_LETTERS, assignment.id().toString()))
                .singleElement()
                .satisfies(parked -> assertThat(RealKafka.header(parked, "dondoc_dlq_reason"))
                        .contains(reason)));
    }

    private List<String> state() {
        return RealPostgres.query(
                "select state || ' ' || epoch || '.' || version from follow_ups where assignment_id = '"
                        + assignment.id() + "'");
    }

    private static void patiently(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
