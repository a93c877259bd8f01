package vn.dondoc.document.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.SqlRecorder;
import vn.dondoc.testkit.RealPostgres;

/** The agent asks every few seconds, for years. */
@QuarkusTest
@RealDocumentService
class BoxQueryPlanTest {

    @Inject
    BoxRepository box;

    @BeforeEach
    void fill() {
        RealPostgres.execute("""
                insert into edxml_box
                select gen_random_uuid(), 'Z' || n % 3, 'H' || n % 50, 'STATUS', 'id-' || n, '03', null, '', '[]', now(),
                       case when n % 2 = 0 then null else now() end, case when n % 2 = 0 then null else 'agent' end
                from generate_series(1, 20000) n
                """);
        RealPostgres.execute("analyze edxml_box");
    }

    @AfterEach
    void empty() {
        RealPostgres.execute("delete from edxml_box where body in ('Z0', 'Z1', 'Z2')");
    }

    private static String plan(Runnable query, String... values) {
        String sql = SqlRecorder.during(() -> QuarkusTransaction.requiringNew().run(query))
                .getFirst();
        for (String value : values) {
            sql = sql.replaceFirst("\\?", value);
        }
        return String.join("\n", RealPostgres.query("explain " + sql));
    }

    @Test
    void whatWaitsIsFoundPastAllThatWasTaken() {
        UUID after = UUID.fromString("10000000-0000-0000-0000-000000000000");

        assertThat(plan(() -> box.findWaiting(List.of("Z1"), null, 51), "'Z1'", "0", "51"))
                .contains("ix_edxml_box_waiting")
                .doesNotContain("Seq Scan", "Sort");
        assertThat(plan(() -> box.findWaiting(List.of("Z1"), after, 51), "'Z1'", "'" + after + "'", "0", "51"))
                .contains("ix_edxml_box_waiting")
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void whatWentOutIsFoundByItsName() {
        assertThat(plan(() -> box.findSent("Z1", "id-1"), "'Z1'", "'id-1'", "1"))
                .contains("ix_edxml_box_document")
                .doesNotContain("Seq Scan");
    }

    @Test
    void waitingStatusIsFoundByItsName() {
        BoxAddress address = new BoxAddress("Z1", "H1", "id-1");

        assertThat(plan(() -> box.hasWaitingStatus(address, "03"), "'Z1'", "'H1'", "'id-1'", "'03'"))
                .contains("uq_edxml_box_status")
                .doesNotContain("Seq Scan");
    }
}
