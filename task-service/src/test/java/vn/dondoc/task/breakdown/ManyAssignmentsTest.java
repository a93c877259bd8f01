package vn.dondoc.task.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.task.Office.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;

/** 40 items to 150 agencies: 6,000 assignments in one request. Times are told, not asserted. */
@QuarkusTest
@RealTaskService
@Tag("long")
class ManyAssignmentsTest {

    private static final Logger LOG = Logger.getLogger(ManyAssignmentsTest.class);
    private static final int ITEMS = 40;
    private static final int AGENCIES = 150;

    @BeforeEach
    void manyAgencies() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
        RealPostgres.execute("""
                insert into agencies select 'H12.M' || n, 1, 1, 'Ủy ban nhân dân xã ' || n, 'commune', '1997-01-01', null, '{}'
                from generate_series(1, %d) n on conflict do nothing""".formatted(AGENCIES));
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void sixThousandAreDraftedIssuedAndWithdrawnInOneRequestEach() {
        UUID directive = Office.hasDirective();
        String leads = IntStream.rangeClosed(1, AGENCIES)
                .mapToObj(n -> "\"H12.M" + n + "\"")
                .collect(Collectors.joining(","));
        String tasks = IntStream.rangeClosed(1, ITEMS)
                .mapToObj(n -> """
                        {"item":"%d","content":"Rà soát, báo cáo kết quả thực hiện nội dung số %d","leads":[%s],
                         "deadline":{"on":"2020-09-30","phrase":"trước ngày 30/9/2020"}}""".formatted(n, n, leads))
                .collect(Collectors.joining(",", "{\"tasks\":[", "]}"));

        timed(
                "drafting",
                () -> coordinator()
                        .body(tasks)
                        .post("/api/v1/directives/{id}/tasks", directive)
                        .then()
                        .statusCode(201));
        timed(
                "issuing",
                () -> coordinator()
                        .post("/api/v1/directives/{id}/issuance", directive)
                        .then()
                        .statusCode(200)
                        .body("issued", equalTo(6000)));
        timed(
                "events to Kafka",
                () -> await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> RealPostgres.count("outbox") == 0));
        assertThat(RealPostgres.count("assignment_changes c join assignments a on a.id = c.assignment_id "
                        + "where a.directive_id = '" + directive + "' and c.what = 'issued'"))
                .isEqualTo(6000);

        String request = """
                {"selection":{"directive":"%s"},
                 "decision":{"kind":"WITHDRAW","reason":"Chỉ thị đã được thay thế","decidingDocument":"15/CT-UBND"}%s}""";
        String token = coordinator()
                .body(request.formatted(directive, ""))
                .post("/api/v1/assignment-selections/previews")
                .then()
                .statusCode(200)
                .body("moved", equalTo(6000))
                .extract()
                .path("token");
        timed(
                "withdrawing",
                () -> coordinator()
                        .body(request.formatted(directive, ",\"token\":\"" + token + "\""))
                        .post("/api/v1/assignment-selections/decisions")
                        .then()
                        .statusCode(200)
                        .body("moved", equalTo(6000)));
        assertThat(RealPostgres.count(
                        "assignments where directive_id = '" + directive + "' and state = 'WITHDRAWN' and version = 2"))
                .isEqualTo(6000);
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        LOG.infof(
                "%s of 6,000 took %d ms",
                what, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
