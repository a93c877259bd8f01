package vn.dondoc.document.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.directive.Arrival;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.Registrations;
import vn.dondoc.document.directive.Supersession;
import vn.dondoc.document.directive.Supersession.Effect;
import vn.dondoc.kit.outbox.OutgoingEvent;
import vn.dondoc.testkit.contract.EventContract;

/** Written with the service's own JSON, today's events are the frozen examples to the letter. */
@QuarkusTest
@RealDocumentService
class DirectiveEventContractTest {

    private static final UUID ID = UUID.fromString("01745e9c-6a00-7c3e-9f10-5b2d8e4a7c11");

    private static final List<RelatedDirective> RELATIONS = List.of(
            new RelatedDirective("ANSWERS", null, "07/CV-VP", null, LocalDate.of(2020, 8, 28), List.of(), true));

    @Inject
    ObjectMapper json;

    private static Directive directive(LocalDate issuedOn) {
        String text = """
                ỦY BAN NHÂN DÂN
                TỈNH CÀ MAU

                Số: 04 /CT-UBND

                CHỈ THỊ
                Về việc kiểm tra đê biển Tây trước mùa mưa bão

                1. Giao Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp với Ủy ban nhân dân huyện U Minh kiểm tra \
                toàn tuyến, báo cáo trước ngày 15/9/2020.
                """;
        Directive directive =
                Directive.register(ID, Registrations.whole(text, issuedOn), Instant.parse("2020-09-03T02:15:00Z"));
        directive.arrive(new Arrival(128, 2020, LocalDate.of(2020, 9, 3)));
        return directive;
    }

    private static Directive directive() {
        return directive(LocalDate.of(2020, 9, 3));
    }

    private void assertFrozen(DirectiveEvent event) throws IOException {
        OutgoingEvent outgoing = DirectiveAnnouncer.outgoing(directive(), 0, event);
        assertThat(outgoing.topic()).isEqualTo("dondoc.directive-events.v1");
        assertThat(outgoing.key()).isEqualTo("01745e9c-6a00-7c3e-9f10-5b2d8e4a7c11");
        String written = json.writeValueAsString(outgoing.data());
        EventContract.assertValid(outgoing.type(), written);
        assertThat(json.readTree(written))
                .isEqualTo(json.readTree(
                        Files.readString(Path.of("contract", "events", outgoing.type() + ".example.json"))));
    }

    @Test
    void registered() throws IOException {
        assertFrozen(new DirectiveEvent.DirectiveRegistered(DirectiveSnapshot.of(directive(), RELATIONS)));
    }

    @Test
    void corrected() throws IOException {
        Directive right = directive(LocalDate.of(2020, 9, 4));
        assertFrozen(new DirectiveEvent.DirectiveCorrected(
                DirectiveSnapshot.of(right, RELATIONS), "Ghi nhầm ngày ban hành", List.of("issuedOn")));
    }

    @Test
    void revoked() throws IOException {
        Supersession revocation = new Supersession(
                Effect.REVOKED, null, null, null, List.of(), "Phát hành nhầm", Instant.parse("2020-09-10T03:00:00Z"));
        Directive revoked = directive();
        revoked.supersede(revocation);
        assertFrozen(new DirectiveEvent.DirectiveRevoked(DirectiveSnapshot.of(revoked, RELATIONS), revocation));
    }

    @Test
    void partlyReplaced() throws IOException {
        Supersession replacement = new Supersession(
                Effect.REPLACED,
                UUID.fromString("01745e9c-6a00-7c3e-9f10-5b2d8e4a7c22"),
                "12/CT-UBND",
                LocalDate.of(2020, 10, 1),
                List.of("2/b"),
                "theo Điều 3",
                Instant.parse("2020-10-01T03:00:00Z"));
        Directive replaced = directive();
        replaced.supersede(replacement);
        assertFrozen(new DirectiveEvent.DirectiveReplaced(DirectiveSnapshot.of(replaced, RELATIONS), replacement));
    }

    @Test
    void purged() throws IOException {
        assertFrozen(new DirectiveEvent.DirectiveForgotten(ID, "H12", Instant.parse("2020-09-05T01:00:00Z")));
    }
}
