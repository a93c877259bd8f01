package vn.dondoc.document.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.SqlRecorder;
import vn.dondoc.testkit.RealPostgres;

@QuarkusTest
@RealDocumentService
class MessageQueryPlanTest {

    @Inject
    MessageRepository messages;

    @Test
    void messageADirectiveCameAsIsFoundByTheDirective() {
        RealPostgres.execute("""
                insert into edxml_messages
                select gen_random_uuid(), 'Z9', 'G14', 'id-' || n, 'NEW', '', null, '', '[]', '{}', now()
                from generate_series(1, 20000) n
                """);
        RealPostgres.execute("analyze edxml_messages");
        UUID id = UUID.fromString("10000000-0000-0000-0000-000000000000");
        try {
            String sql = SqlRecorder.during(
                            () -> QuarkusTransaction.requiringNew().run(() -> messages.findFirstOf(id)))
                    .getFirst()
                    .replaceFirst("\\?", "'" + id + "'")
                    .replaceFirst("\\?", "1");

            assertThat(String.join("\n", RealPostgres.query("explain " + sql)))
                    .contains("ix_edxml_messages_directive")
                    .doesNotContain("Seq Scan");
        } finally {
            RealPostgres.execute("delete from edxml_messages where body = 'Z9'");
        }
    }
}
