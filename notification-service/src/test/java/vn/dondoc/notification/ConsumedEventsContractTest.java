package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.EventHandler;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.contract.EventContract;

/** Every example its producers ever released can be read, with fields of later releases, too. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class ConsumedEventsContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The topic of a kind of event, and the field that is its key. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "agency", List.of("dondoc.agency-events.v1", "code"),
            "assignment", List.of("dondoc.assignment-events.v1", "assignmentId"),
            "calendar", List.of("dondoc.calendar-events.v1", "calendarId"));

    @Inject
    @All
    List<EventHandler<?>> handlers;

    static List<Path> documentExamples() {
        return ofKinds(
                EventContract.examplesOf("document-service").stream()
                        .filter(example -> !example.getFileName().toString().startsWith("agency-group-"))
                        .toList(),
                "agency");
    }

    static List<Path> taskExamples() {
        return ofKinds(EventContract.examplesOf("task-service"), "assignment", "calendar");
    }

    @ParameterizedTest
    @MethodSource
    void documentExamples(Path example) throws IOException {
        assertRead(example);
    }

    @ParameterizedTest
    @MethodSource
    void taskExamples(Path example) throws IOException {
        assertRead(example);
    }

    private static List<Path> ofKinds(List<Path> examples, String... kinds) {
        List<Path> ours = examples.stream()
                .filter(example -> List.of(kinds).contains(kind(example)))
                .toList();
        assertThat(ours.stream().map(ConsumedEventsContractTest::kind)).contains(kinds);
        return ours;
    }

    private void assertRead(Path example) throws IOException {
        ObjectNode data = (ObjectNode) JSON.readTree(Files.readString(example));
        data.putObject("aFieldOfALaterRelease").put("unknown", true);
        List<String> kind = KINDS.getOrDefault(kind(example), List.of());
        String type = example.getFileName().toString().replace(".example.json", "");
        byte[] bytes = JSON.writeValueAsBytes(data);
        String key = data.get(kind.getLast()).asText();
        Event event = new Event(UUID.randomUUID(), type, key, Instant.EPOCH, 1, 1, "test", bytes);
        assertThat(handlers.stream()
                        .filter(handler -> handler.topic().equals(kind.getFirst()))
                        .map(handler -> handler.decode(event)))
                .singleElement()
                .satisfies(read -> assertThat(read).isPresent());
    }

    private static String kind(Path example) {
        String name = example.getFileName().toString();
        return name.substring(0, name.indexOf('-'));
    }
}
