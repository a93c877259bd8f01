package vn.dondoc.document.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.kit.outbox.OutgoingEvent;
import vn.dondoc.testkit.EventContract;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.DocumentType;

/** Written with the service's own JSON, today's event is the frozen example to the letter. */
@QuarkusTest
@RealDocumentService
class DirectiveEventContractTest {

    @Inject
    ObjectMapper json;

    @Test
    void todaysCodeWritesTheFrozenExample() throws IOException {
        String text = """
                ỦY BAN NHÂN DÂN
                TỈNH CÀ MAU

                Số: 04 /CT-UBND

                CHỈ THỊ
                Về việc kiểm tra đê biển Tây trước mùa mưa bão

                1. Giao Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp với Ủy ban nhân dân huyện U Minh kiểm tra \
                toàn tuyến, báo cáo trước ngày 15/9/2020.
                """;
        Directive directive = Directive.register(
                UUID.fromString("01745e9c-6a00-7c3e-9f10-5b2d8e4a7c11"),
                new Registration(
                        "H12",
                        DocumentType.CHI_THI,
                        (DocumentNumber) DocumentNumber.read("Số: 04 /CT-UBND"),
                        "UBND tỉnh Cà Mau",
                        "Chủ tịch UBND tỉnh",
                        "Cà Mau",
                        LocalDate.of(2020, 9, 3),
                        Urgency.FLASH,
                        "Về việc kiểm tra đê biển Tây trước mùa mưa bão",
                        new Signer("Nguyễn Văn Thử", "Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH"),
                        text),
                Instant.parse("2020-09-03T02:15:00Z"));

        OutgoingEvent event = DirectiveEvent.DirectiveRegistered.of(directive);

        assertThat(event.topic()).isEqualTo("dondoc.directive-events.v1");
        assertThat(event.type()).isEqualTo("directive-registered.v1");
        assertThat(event.key()).isEqualTo("01745e9c-6a00-7c3e-9f10-5b2d8e4a7c11");
        String written = json.writeValueAsString(event.data());
        EventContract.assertValid("directive-registered.v1", written);
        assertThat(json.readTree(written))
                .isEqualTo(json.readTree(
                        Files.readString(Path.of("contract", "events", "directive-registered.v1.example.json"))));
    }
}
