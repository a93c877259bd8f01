package vn.dondoc.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.BigTables;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** The sweep reads what is due by an index, and nothing that is not: its cost is that of its work. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class SweepPlanTest {

    @BeforeEach
    void bigTables() {
        BigTables.fill();
        // What other tests left planned would be due here too, and a plan for few rows would become one for hundreds.
        RealPostgres.execute("""
                update obligations set state = 'CANCELLED', settled_at = now()
                where state in ('PLANNED', 'PAUSED') and correlation_id <> 'big'
                """);
        RealPostgres.execute("analyze obligations");
    }

    @Test
    void claimGoesByTheIndexOfWhatIsPlanned() {
        assertThat(plan("2080-01-03"))
                .anyMatch(line -> line.contains("Index Scan using ix_obligations_due on obligations o"))
                .anyMatch(line -> line.contains("uq_obligations_occurrence"))
                .anyMatch(line -> line.contains("Index Scan using pk_obligations on obligations o"))
                // How it comes to the follow-ups depends on how many are due of how few; the backlog below says what
                // counts.
                .noneMatch(line -> line.contains("Seq Scan on obligations"))
                .noneMatch(line -> line.contains("Seq Scan on working_days"));
    }

    /** Thousands are due: a portion still begins at the oldest, sorts nothing of the rest and looks at none of it twice. */
    @Test
    void portionOfABacklogReadsNoMoreThanItself() {
        List<String> plan = plan("2087-01-01");
        int claim = plan.indexOf("  CTE claimed");
        List<String> claiming = plan.subList(claim, plan.indexOf("  CTE due"));
        assertThat(claiming)
                .anyMatch(line -> line.contains("Index Scan using ix_obligations_due on obligations o"))
                .anyMatch(line -> line.contains("Index Scan using pk_follow_ups on follow_ups f"))
                .noneMatch(line -> line.contains("Sort"));
        assertThat(plan.stream().filter(line -> line.contains("ix_obligations_due")))
                .hasSize(1);
    }

    private static List<String> plan(String now) {
        return BigTables.plan(
                SweepStatement.firing(500),
                Map.of(
                        "now", "timestamptz '" + now + "'",
                        "portion", "500",
                        "zone", "'Asia/Ho_Chi_Minh'",
                        "mailWaits", "true",
                        "mailFrom", "'07:30'",
                        "mailUntil", "'17:00'"));
    }
}
