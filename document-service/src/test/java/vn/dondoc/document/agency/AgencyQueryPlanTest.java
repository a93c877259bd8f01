package vn.dondoc.document.agency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.SqlRecorder;
import vn.dondoc.testkit.RealPostgres;

@QuarkusTest
@RealDocumentService
class AgencyQueryPlanTest {

    @Inject
    AgencyRepository agencies;

    @Test
    void listWalksThePrimaryKey() {
        RealPostgres.execute("""
                insert into agencies
                select 'Z' || n, 0, 'Cơ quan ' || n, '{}', 'OTHER', '2000-01-01', null, '{}' from generate_series(1, 20000) n
                on conflict do nothing
                """);
        RealPostgres.execute("analyze agencies");

        List<String> statements =
                SqlRecorder.during(() -> QuarkusTransaction.requiringNew().run(() -> agencies.findBehind("Z5", 51)));

        String sql = statements
                .getFirst()
                .replaceFirst("\\?", "'Z5'")
                .replaceFirst("\\?", "0")
                .replaceFirst("\\?", "51");
        assertThat(String.join("\n", RealPostgres.query("explain " + sql)))
                .contains("pk_agencies")
                .doesNotContain("Seq Scan", "Sort");
    }
}
