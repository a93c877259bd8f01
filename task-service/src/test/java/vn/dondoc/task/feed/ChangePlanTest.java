package vn.dondoc.task.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.FeedVolume;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.RealPostgres;

/**
 * The feed's questions run on indexes; asserted on the plan over 100,000 assignments of 200 agencies, or over the million that the
 * long run has made before.
 */
@QuarkusTest
@RealTaskService
class ChangePlanTest {

    @BeforeEach
    void manyChanges() {
        FeedVolume.hasAssignments(100_000);
    }

    @Test
    void changesBehindPositionsOfManyAgencies() {
        assertThat(plan("""
                        select s.number, c.position, c.assignment_id
                        from unnest(array[1, 2], array['V.001', 'V.002'], array[10, 20]::bigint[], array[500, 500]::bigint[])
                            as s (number, agency, after, up_to)
                        cross join lateral (
                            select position, assignment_id from agency_changes
                            where agency_code = s.agency and position > s.after and position <= s.up_to
                                and (not false or assigned_by = any(cast('{}' as text[]))
                                     or agency_code = any(cast('{}' as text[])))
                            order by position limit 101) as c
                        order by s.number, c.position limit 101""")).contains("uq_agency_changes_position").doesNotContain("Seq Scan on agency_changes");
    }

    @Test
    void whereOneAgencyStandsAndItsLatestDeadlineThatPassed() {
        assertThat(plan("""
                        select number, agency_code, position,
                               (select max(a.due_at) from assignments a
                                where a.agency_code = p.agency_code and a.due_at <= now() and a.state <> 'DRAFT')
                        from agency_positions p where agency_code = any(array['V.007']) order by number"""))
                .contains("pk_agency_positions", "Limit", "ix_assignments_agency_due")
                .doesNotContain("Seq Scan");
    }

    @Test
    void latestDeadlineOfAllThatPassed() {
        assertThat(plan("select max(a.due_at) from assignments a where a.due_at <= now() and a.state <> 'DRAFT'"))
                .contains("Limit", "ix_assignments_due");
    }

    @Test
    void whatNoCursorNeeds() {
        assertThat(plan("select agency_code, assignment_id from agency_changes where gone and changed_at < now() "
                        + "order by changed_at limit 10000 for update skip locked"))
                .contains("ix_agency_changes_gone");
    }

    @Test
    void whatBelongsIntoACalendar() {
        assertThat(plan("""
                        select a.id, c.position from assignments a
                        join agency_changes c on c.agency_code = a.agency_code and c.assignment_id = a.id
                        where a.agency_code = 'V.007' and a.due_at is not null and a.tracked and a.state <> 'DRAFT'
                            and (a.closed_at is null or a.closed_at >= now()) order by a.due_at desc limit 3000""")).contains("Index").doesNotContain("Seq Scan on assignments", "Seq Scan on agency_changes");
    }

    private static String plan(String sql) {
        return String.join("\n", RealPostgres.query("explain " + sql));
    }
}
