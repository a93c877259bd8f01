package vn.dondoc.document.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.kit.outbox.OutgoingEvent;
import vn.dondoc.testkit.contract.EventContract;

/** Written with the service's own JSON, today's event is the frozen example to the letter. */
@QuarkusTest
@RealDocumentService
class AgencyEventContractTest {

    @Inject
    ObjectMapper json;

    @Test
    void todaysCodeWritesTheFrozenExample() throws IOException {
        Agency agency = Agency.register(
                new AgencyCode("H12.07"),
                "H12.07",
                new AgencyDescription(
                        "Sở Nông nghiệp và Phát triển nông thôn",
                        List.of("Sở NN&PTNT", "Sở NNPTNT"),
                        List.of(new DatedName(
                                "Sở Nông nghiệp", true, LocalDate.of(1990, 1, 1), LocalDate.of(1996, 12, 31))),
                        AgencyKind.DEPARTMENT,
                        LocalDate.of(1990, 1, 1),
                        LocalDate.of(2025, 2, 28),
                        List.of(new Succession("H12.20", LocalDate.of(2025, 3, 1), "Nghị định 45/2025/NĐ-CP"))));

        OutgoingEvent event = AgencyEvent.AgencyChanged.of(agency);

        assertThat(event.topic()).isEqualTo("dondoc.agency-events.v1");
        assertThat(event.type()).isEqualTo("agency-changed.v1");
        assertThat(event.key()).isEqualTo("H12.07");
        String written = json.writeValueAsString(event.data());
        EventContract.assertValid("agency-changed.v1", written);
        assertThat(json.readTree(written))
                .isEqualTo(json.readTree(
                        Files.readString(Path.of("contract", "events", "agency-changed.v1.example.json"))));
    }
}
