package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dondoc.task.agency.AgencyChanged;
import vn.dondoc.task.agency.AgencyGroupChanged;
import vn.dondoc.task.directive.DirectivePurged;
import vn.dondoc.task.directive.DirectiveRegistered;
import vn.dondoc.testkit.contract.EventContract;

/** Our frozen examples keep their schemas; our records read every example document-service has released. */
class EventContractTest implements EventContract {

    private static final ObjectMapper READER = new ObjectMapper().registerModule(new JavaTimeModule());

    @TestFactory
    Stream<DynamicTest> readsWhatDocumentServiceReleased() {
        List<Path> examples = EventContract.examplesOf("document-service");
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example.getFileName().toString(), () -> read(example)));
    }

    private static void read(Path example) throws IOException {
        String name = example.getFileName().toString();
        String json = Files.readString(example);
        if (name.startsWith("agency-group-changed")) {
            assertThat(READER.readValue(json, AgencyGroupChanged.class).phrases())
                    .isNotEmpty();
        } else if (name.startsWith("agency-changed")) {
            assertThat(READER.readValue(json, AgencyChanged.class).code()).isNotBlank();
        } else if (name.startsWith("directive-purged")) {
            assertThat(READER.readValue(json, DirectivePurged.class).body()).isNotBlank();
        } else if (name.startsWith("directive-")) {
            assertThat(READER.readValue(json, DirectiveRegistered.class).subject())
                    .isNotBlank();
        }
    }
}
