package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.Office.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;

/** What is done to many assignments at once takes as many statements as for one: their number is in the statements. */
@QuarkusTest
@RealTaskService
class StatementCountTest {

    private static final int MANY = 120;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void manyAgencies() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
        RealPostgres.execute("""
                insert into agencies select 'H12.S' || n, 1, 1, 'Ủy ban nhân dân xã ' || n, 'commune', '1997-01-01', null, '{}'
                from generate_series(1, %d) n on conflict do nothing""".formatted(MANY));
        sessions.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void timeIsNow() {
        sessions.getStatistics().setStatisticsEnabled(false);
        MovableClock.reset();
    }

    @Test
    void draftingIssuingAndWithdrawingTakeAsManyStatementsForManyAsForOne() {
        Statements ofOne = least(1);

        assertThat(least(MANY)).isEqualTo(ofOne);
        assertThat(ofOne.issuing()).isLessThanOrEqualTo(25);
    }

    private record Statements(long drafting, long issuing, long withdrawing) {

        Statements least(Statements other) {
            return new Statements(
                    Math.min(drafting, other.drafting),
                    Math.min(issuing, other.issuing),
                    Math.min(withdrawing, other.withdrawing));
        }
    }

    /** What else the service does in the background is counted too: of three times the least. */
    private Statements least(int agencies) {
        return statements(agencies).least(statements(agencies)).least(statements(agencies));
    }

    private Statements statements(int agencies) {
        UUID directive = Office.hasDirective();
        String leads = IntStream.rangeClosed(1, agencies)
                .mapToObj(n -> "\"H12.S" + n + "\"")
                .collect(Collectors.joining(","));
        String tasks = """
                {"tasks":[{"item":"1","content":"Rà soát tàu cá","leads":[%s],
                           "deadline":{"span":{"length":5,"unit":"WORKING_DAY","from":"RECEIVED"}}}]}""".formatted(leads);
        String request = """
                {"selection":{"directive":"%s"},"decision":{"kind":"WITHDRAW","reason":"đã được thay thế"}%s}""";
        long drafting = counted(() -> coordinator()
                .body(tasks)
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201));
        long issuing = counted(() -> coordinator()
                .post("/api/v1/directives/{id}/issuance", directive)
                .then()
                .statusCode(200));
        String token = coordinator()
                .body(request.formatted(directive, ""))
                .post("/api/v1/assignment-selections/previews")
                .then()
                .extract()
                .path("token");
        long withdrawing = counted(() -> coordinator()
                .body(request.formatted(directive, ",\"token\":\"" + token + "\""))
                .post("/api/v1/assignment-selections/decisions")
                .then()
                .statusCode(200));
        return new Statements(drafting, issuing, withdrawing);
    }

    private long counted(Runnable work) {
        sessions.getStatistics().clear();
        work.run();
        return sessions.getStatistics().getPrepareStatementCount();
    }
}
