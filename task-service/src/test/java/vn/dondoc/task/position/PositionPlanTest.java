package vn.dondoc.task.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.FeedVolume;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.RealPostgres;

/** Where agencies stand, and the latest deadline of theirs that has passed, are read from the ends of indexes. */
@QuarkusTest
@RealTaskService
class PositionPlanTest {

    private static final Scope AGENCY = new Scope.OfAgency("V.007");
    private static final Scope BODY = new Scope.OfBodies(List.of("V"));

    @Test
    void overAHundredThousand() {
        FeedVolume.hasAssignments(100_000);
        positionsAndDeadlinesAreReadFromIndexes();
    }

    @Test
    @Tag("long")
    void overAMillion() {
        FeedVolume.hasAssignments(1_000_000);
        positionsAndDeadlinesAreReadFromIndexes();
    }

    private static void positionsAndDeadlinesAreReadFromIndexes() {
        assertThat(plan(AGENCY, true, "array['V.007']"))
                .contains("pk_agency_positions", "Limit", "ix_assignments_agency_due")
                .doesNotContain("Seq Scan");
        assertThat(plan(AGENCY, false, "array['V.007']"))
                .contains("pk_agency_positions")
                .doesNotContain("Seq Scan");
        for (Scope wide : List.of(BODY, new Scope.Everything())) {
            assertThat(plan(wide, true, "array['V']"))
                    .contains("Limit", "ix_assignments_due")
                    .doesNotContain("Seq Scan on assignments", "Seq Scan on agency_changes");
        }
    }

    private static String plan(Scope scope, boolean withDue, String codes) {
        String sql = PositionRepository.sql(scope, withDue).replace("due_at <= ?", "due_at <= now()");
        return String.join("\n", RealPostgres.query("explain " + sql.replace("?", codes)));
    }
}
