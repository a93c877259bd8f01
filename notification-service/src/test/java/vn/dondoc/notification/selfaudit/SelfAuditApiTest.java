package vn.dondoc.notification.selfaudit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.BigTables;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.notification.obligation.SweepService;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class SelfAuditApiTest {

    @Inject
    Chase chase;

    @Inject
    SweepService sweep;

    @BeforeEach
    void nothingOfOtherTestsIsDue() {
        RealPostgres.execute("update obligations set state = 'CANCELLED', settled_at = now()"
                + " where state in ('PLANNED', 'PAUSED') and correlation_id <> 'big'");
    }

    @Test
    void rungThatIsDueAndDoesNotFireIsSeenAndGoneWhenItHasFired() {
        chase.at("2020-09-01T09:00");
        chase.hear(issued(newAgency(), "2020-09-01T09:00"));
        chase.at("2020-09-01T09:20");
        assertThat(overdue(10)).isEqualTo(1);
        assertThat(overdue(30)).isZero();
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("dondoc_rungs_overdue{application=\"notification-service\"} 1.0"));
        chase.sweep();
        assertThat(overdue(10)).isZero();
    }

    @Test
    void replicaThatCameToTheEndOfASweepIsShown() {
        UUID replica = UUID.randomUUID();
        sweep.beat(replica);
        sweep.beat(replica);
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/api/v1/self-audit")
                .then()
                .body("heartbeats.replica", hasItem(replica.toString()));
        given().get("/q/metrics").then().body(containsString("dondoc_sweep_heartbeat_age_seconds"));
    }

    @Test
    void agenciesDoNotLookIntoIt() {
        given().auth()
                .oauth2(Tokens.ofAgency(newAgency()))
                .get("/api/v1/self-audit")
                .then()
                .statusCode(403);
    }

    @Test
    void countGoesByTheIndexOfWhatIsPlanned() {
        BigTables.fill();
        assertThat(BigTables.plan(SelfAuditRepository.OVERDUE, Map.of("dueBefore", "timestamptz '2080-01-03'")))
                .anyMatch(line -> line.contains("ix_obligations_due"))
                .noneMatch(line -> line.contains("Seq Scan on obligations"));
    }

    private static int overdue(int minutes) {
        return given().auth()
                .oauth2(Tokens.of("leader"))
                .get("/api/v1/self-audit?minutes=" + minutes)
                .then()
                .statusCode(200)
                .extract()
                .path("rungsOverdue");
    }
}
