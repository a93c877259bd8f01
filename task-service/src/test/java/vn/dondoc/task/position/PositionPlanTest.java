package vn.dondoc.task.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.task.feed.FeedVolume;
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
        assertThat(plan(AGENCY, true, "now(), 'V.007'"))
                .contains("pk_agency_positions", "Limit", "ix_assignments_agency_due")
                .doesNotContain("Seq Scan");
        assertThat(plan(AGENCY, false, "'V.007'"))
                .contains("pk_agency_positions")
                .doesNotContain("Seq Scan");
        assertThat(plan(PositionRepository.NEXT_DUE, "'V.007', now()"))
                .contains("Limit", "ix_assignments_agency_due")
                .doesNotContain("Seq Scan");
        assertThat(plan(BODY, true, "now(), array['V'], array['V']"))
                .contains("Limit", "ix_assignments_due")
                .doesNotContain("Seq Scan on assignments", "Seq Scan on agency_changes");
        assertThat(plan(new Scope.Everything(), true, "now()"))
                .contains("Limit", "ix_assignments_due")
                .doesNotContain("Seq Scan on assignments", "Seq Scan on agency_changes");
    }

    /** As the service has it after a few times: made without knowing the values. */
    private static String plan(Scope scope, boolean withDue, String values) {
        return plan(PositionRepository.sql(scope, withDue), values);
    }

    private static String plan(String asked, String values) {
        String sql = asked;
        for (int n = 1; sql.contains("?"); n++) {
            sql = sql.replaceFirst("\\?", "\\$" + n);
        }
        try (Connection connection = RealPostgres.asService();
                Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("prepare standing as " + sql);
            List<String> lines = new ArrayList<>();
            try (ResultSet plan = statement.executeQuery("explain execute standing(" + values + ")")) {
                while (plan.next()) {
                    lines.add(plan.getString(1));
                }
            }
            return String.join("\n", lines);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
