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

/** What an event plans is found by indexes, however much was planned before. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class PlanningPlanTest {

    private static final Map<String, String> PARAMETERS = Map.of(
            "ids", "array[uuid '01890a5d-ac96-774b-bcce-b302099a8057', uuid '01890a5d-ac96-774b-bcce-b302099a8058']",
            "firesAt", "'07:30'",
            "zone", "'Asia/Ho_Chi_Minh'",
            "now", "timestamptz '2080-01-01'");

    @BeforeEach
    void bigTables() {
        BigTables.fill();
    }

    @Test
    void planningReadsTheFollowUpsOfItsEventsOnly() {
        assertThat(BigTables.plan(PlanRepository.REPLAN_SOME, PARAMETERS))
                .anyMatch(line -> line.contains("Index Scan using ix_follow_ups_chased on follow_ups f")
                        || line.contains("Index Scan using pk_follow_ups on follow_ups f"))
                .anyMatch(line -> line.contains("uq_obligations_occurrence"))
                .noneMatch(line -> line.contains("Seq Scan on follow_ups"))
                .noneMatch(line -> line.contains("Seq Scan on obligations"))
                .noneMatch(line -> line.contains("Seq Scan on working_days"));
    }

    /** By full joins, which no statistics turn into comparing each with each. */
    @Test
    void whatIsWantedAndWhatIsThereAreComparedInOnePass() {
        for (String sql : List.of(PlanRepository.REPLAN_SOME, PlanRepository.REPLAN_ALL)) {
            assertThat(BigTables.plan(sql, PARAMETERS))
                    .anyMatch(line -> line.contains("Hash Full Join") || line.contains("Merge Full Join"))
                    .noneMatch(line -> line.contains("Anti Join"));
        }
    }
}
