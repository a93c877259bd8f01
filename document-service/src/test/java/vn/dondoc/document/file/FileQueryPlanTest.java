package vn.dondoc.document.file;

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
class FileQueryPlanTest {

    @Inject
    FileRepository files;

    private static String plan(Runnable query, String... values) {
        String sql = SqlRecorder.during(() -> QuarkusTransaction.requiringNew().run(query))
                .getFirst();
        for (String value : values) {
            sql = sql.replaceFirst("\\?", value);
        }
        return String.join("\n", RealPostgres.query("explain " + sql));
    }

    @Test
    void filesAreFoundByTheirDirective() {
        String directive = FileClient.directive();
        RealPostgres.execute("""
                insert into directive_files
                select gen_random_uuid(), id, 'a', 'text/plain', 1, encode(sha256(n::text::bytea), 'hex'), false, now()
                from generate_series(1, 20000) n, directives where id = '%s'
                """.formatted(directive));
        RealPostgres.execute("analyze directive_files");
        UUID other = UUID.fromString("10000000-0000-0000-0000-000000000000");
        try {
            assertThat(plan(() -> files.findOf(other), "'" + other + "'"))
                    .contains("uq_directive_files_content")
                    .doesNotContain("Seq Scan");
            assertThat(plan(() -> files.findSame(other, "x"), "'" + other + "'", "'x'"))
                    .contains("uq_directive_files_content")
                    .doesNotContain("Seq Scan");
        } finally {
            RealPostgres.execute("delete from directive_files where directive_id = '" + directive + "'");
        }
    }
}
