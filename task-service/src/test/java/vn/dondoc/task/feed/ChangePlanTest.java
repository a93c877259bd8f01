package vn.dondoc.task.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.RealPostgres;

/** The feed's own statements run on indexes; asserted on the plan over 100,000 assignments of 200 agencies, and over a million. */
@QuarkusTest
@RealTaskService
class ChangePlanTest {

    @Inject
    Session session;

    @Test
    void changesOverAHundredThousand() {
        FeedVolume.hasAssignments(100_000);
        changesAreReadInTheOrderOfTheirIndex();
    }

    @Test
    @Tag("long")
    void changesOverAMillion() {
        FeedVolume.hasAssignments(1_000_000);
        changesAreReadInTheOrderOfTheirIndex();
    }

    @Test
    void whatNoCursorNeeds() {
        FeedVolume.hasAssignments(100_000);
        assertThat(String.join("\n", RealPostgres.query("""
                        explain select agency_code, assignment_id from agency_changes where gone and changed_at < now()
                        order by changed_at limit 10000 for update skip locked"""))).contains("ix_agency_changes_gone");
    }

    private void changesAreReadInTheOrderOfTheirIndex() {
        for (boolean byBodies : new boolean[] {false, true}) {
            assertThat(planBehindPositionsOfTwoAgencies(byBodies))
                    .contains("uq_agency_changes_position")
                    .doesNotContain("Seq Scan on agency_changes", "Sort Key: agency_changes");
        }
    }

    private String planBehindPositionsOfTwoAgencies(boolean byBodies) {
        return QuarkusTransaction.requiringNew()
                .call(() -> String.join(
                        "\n",
                        session.createNativeQuery("explain " + ChangeRepository.BEHIND, String.class)
                                .setParameter("numbers", new Integer[] {1, 2})
                                .setParameter("agencies", new String[] {"V.001", "V.002"})
                                .setParameter("afters", new Long[] {10L, 20L})
                                .setParameter("upTos", new Long[] {500L, 500L})
                                .setParameter("byBodies", byBodies)
                                .setParameter("bodies", byBodies ? new String[] {"V"} : new String[0])
                                .setParameter("number", 101)
                                .getResultList()));
    }
}
