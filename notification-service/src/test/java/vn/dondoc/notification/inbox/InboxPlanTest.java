package vn.dondoc.notification.inbox;

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

/** A page of the inbox costs what its rows cost, however full the inbox is. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class InboxPlanTest {

    @BeforeEach
    void bigTables() {
        BigTables.fill();
    }

    @Test
    void pagesGoByTheirIndex() {
        assertPlan(InboxRepository.PAGE, "ix_notices_inbox");
        assertPlan(InboxRepository.UNREAD_PAGE, "ix_notices_unread");
    }

    @Test
    void onlyUnreadOnesAreCountedAndMarked() {
        assertThat(plan(InboxRepository.COUNT_UNREAD))
                .anyMatch(line -> line.contains("ix_notices_unread"))
                .noneMatch(line -> line.contains("Seq Scan on notices"));
        assertThat(plan(InboxRepository.MARK_UP_TO))
                .anyMatch(line -> line.contains("ix_notices_unread"))
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    private static List<String> plan(String sql) {
        return BigTables.plan(
                sql,
                Map.of(
                        "agency", "'" + BigTables.AGENCY + "'",
                        "upTo", "uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff'",
                        "now", "timestamptz '2099-12-31'"));
    }

    private static void assertPlan(String sql, String index) {
        List<String> plan = BigTables.plan(
                sql,
                Map.of(
                        "agency", "'" + BigTables.AGENCY + "'",
                        "before", "uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff'",
                        "limit", "51"));
        assertThat(plan)
                .anyMatch(line -> line.contains("Index Scan using " + index + " on notices n"))
                .noneMatch(line -> line.contains("Seq Scan"))
                .noneMatch(line -> line.contains("Sort"));
    }
}
