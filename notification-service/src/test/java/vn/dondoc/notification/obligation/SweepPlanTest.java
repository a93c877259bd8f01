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
    }

    @Test
    void claimGoesByTheIndexOfWhatIsPlanned() {
        List<String> plan = BigTables.plan(
                SweepRepository.FIRE,
                Map.of("now", "timestamptz '2080-01-20'", "portion", "500", "zone", "'Asia/Ho_Chi_Minh'"));
        assertThat(plan)
                .anyMatch(line -> line.contains("Index Scan using ix_obligations_due on obligations o"))
                .noneMatch(line -> line.contains("Seq Scan on obligations"))
                .noneMatch(line -> line.contains("Seq Scan on follow_ups"))
                .noneMatch(line -> line.contains("Seq Scan on working_days"));
    }
}
