package vn.dondoc.task.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** The dossier of a directive of 6,000 assignments with 20 changes each is written as it is read: nothing of it piles up. */
@QuarkusTest
@RealTaskService
@Tag("long")
class BigDossierTest {

    private static final Logger LOG = Logger.getLogger(BigDossierTest.class);
    private static final int ASSIGNMENTS = 6000;
    private static final int LOOKS = 8;

    private UUID directive = new UUID(0, 0);

    @BeforeEach
    void aDirectiveWithALongHistory() {
        Office.knowsItsAgencies();
        directive = Office.hasDirective();
        RealPostgres.execute("""
                insert into tasks (id, directive_id, content, created_at)
                select uuidv7(), '%1$s', 'Rà soát, báo cáo kết quả thực hiện nội dung số ' || n, now()
                from generate_series(1, %2$d) n;
                insert into assignments (id, version, task_id, directive_id, agency_code, assigned_by, role, tracked, state, cycle,
                                         created_at, issued_at)
                select uuidv7(), 20, id, directive_id, 'H12.05', 'H12', 'LEAD', true, 'IN_PROGRESS', 1, now(), now()
                from tasks where directive_id = '%1$s';
                set session_replication_role = replica;
                insert into assignment_changes (assignment_id, version, cycle, what, changed_at, actor_subject, before, after)
                select a.id, v, 1, 'progress-reported', now(), 'Nguyễn Thị Bé', '{}',
                       jsonb_build_object('text', (select string_agg(md5(a.id::text || v || k), ' ') from generate_series(1, 12) k))
                from assignments a, generate_series(1, 20) v where a.directive_id = '%1$s';
                set session_replication_role = origin;
                analyze tasks, assignments, assignment_changes;
                """.formatted(directive, ASSIGNMENTS));
    }

    @Test
    void memoryStaysFlatWhileSixThousandAreWrittenToASlowReader() throws Exception {
        long before = usedHeap();
        long start = System.nanoTime();
        long most = 0;
        int entries = 0;
        try (HttpClient client = HttpClient.newHttpClient();
                ZipInputStream zip = new ZipInputStream(open(client))) {
            while (zip.getNextEntry() != null) {
                zip.transferTo(java.io.OutputStream.nullOutputStream());
                entries++;
                if (entries % (2 * ASSIGNMENTS / LOOKS) == 0) {
                    // The reader rests here, and the server must rest with it.
                    most = Math.max(most, usedHeap() - before);
                }
            }
        }
        LOG.infof(
                "dossier of %d assignments: %d files in %d ms, at most %d KiB more in use than before",
                ASSIGNMENTS, entries, (System.nanoTime() - start) / 1_000_000, most / 1024);
        assertThat(entries).isEqualTo(2 + 2 * ASSIGNMENTS);
        assertThat(most).isLessThan(24L * 1024 * 1024);
    }

    private InputStream open(HttpClient client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + "/api/v1/directives/" + directive + "/dossier"))
                .header("Authorization", "Bearer " + Tokens.of("coordinator"))
                .build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
