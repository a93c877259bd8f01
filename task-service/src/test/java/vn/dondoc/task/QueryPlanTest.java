package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealPostgres;

/** Each query on a growing table runs on an index; asserted on the plan over 50,000 assignments of 100 agencies. */
@QuarkusTest
@RealTaskService
class QueryPlanTest {

    private static final String ALL = "select * from assignments a join tasks t on t.id = a.task_id "
            + "join directives d on d.id = t.directive_id join agencies g on g.code = a.agency_code ";

    @BeforeAll
    static void manyRows() {
        PlannedRows.fill();
    }

    @AfterAll
    static void othersHaveTheTablesForThemselves() {
        PlannedRows.remove();
    }

    @Test
    void firstPageOfAnAgencysList() {
        assertIndexed(
                ALL + "where a.agency_code = 'P7' and a.state <> 'DRAFT' order by a.id desc fetch first 51 rows only",
                "ix_assignments_agency");
    }

    @Test
    void furtherPageOfAnAgencysListInOneState() {
        assertIndexed(
                ALL
                        + "where a.agency_code = 'P7' and a.state <> 'DRAFT' and a.state = 'ASSIGNED' and a.id < 'ff900000-0000-7000-8000-000000000000'::uuid "
                        + "order by a.id desc fetch first 51 rows only",
                "ix_assignments_agency");
    }

    @Test
    void assignmentsOfADirective() {
        assertIndexed(
                ALL + "where a.directive_id = '01900000-0000-7000-8000-000000000000'::uuid order by a.id "
                        + "fetch first 51 rows only",
                "ix_assignments_directive");
    }

    @Test
    void partsOfATask() {
        assertIndexed(
                "select id from assignments where task_id = any(array['01900000-0000-7000-8000-000000000000'::uuid]) "
                        + "order by id for update",
                "uq_assignments_task_agency");
    }

    @Test
    void lastReportOfAnAssignment() {
        assertIndexed(
                "select * from submissions where assignment_id = '01900000-0000-7000-8000-000000000000'::uuid "
                        + "and (approval is null or approval = 'APPROVED') order by id desc fetch first 1 rows only",
                "ix_submissions_assignment");
    }

    @Test
    void issuingTheDraftsOfADirective() {
        assertIndexed(
                "update assignments set state = 'ASSIGNED' where state = 'DRAFT' "
                        + "and directive_id = '01900000-0000-7000-8000-000000000000'::uuid",
                "ix_assignments_directive");
    }

    @Test
    void historyOfAnAssignment() {
        assertIndexed(
                "select * from assignment_changes where assignment_id = '01900000-0000-7000-8000-000000000000'::uuid "
                        + "and version > 3 order by version limit 51",
                "pk_assignment_changes");
    }

    @Test
    void commentsAndProgressReportsOfAnAssignment() {
        String of =
                " where assignment_id = '01900000-0000-7000-8000-000000000000'::uuid order by id fetch first 51 rows only";
        assertIndexed("select * from comments" + of, "ix_comments_assignment");
        assertIndexed("select * from progress_reports" + of, "ix_progress_reports_assignment");
    }

    @Test
    void deskOfABodyOfAKindAndOfAnOfficer() {
        String waiting = "select * from work_items where settled_at is null and body = 'P7' ";
        String page = " and (since, id) > (now() - interval '100 days', '01900000-0000-7000-8000-000000000000'::uuid) "
                + "order by since, id fetch first 51 rows only";
        assertIndexed(waiting + page, "ix_work_items_body");
        assertIndexed(waiting + "and kind = 'DECIDE_DECLINE'" + page, "ix_work_items_");
        assertIndexed(waiting + "and officer in ('officer 1', 'officer 2')" + page, "ix_work_items_");
        assertIndexed(
                "select kind, count(*), min(since) from work_items where settled_at is null and body = 'P7' group by kind",
                "ix_work_items_");
    }

    @Test
    void whatLeadersDirectedInAPeriod() {
        assertIndexed(
                "select d.directing_authority, count(*) from assignments a join directives d on d.id = a.directive_id "
                        + "where a.assigned_by = 'P' and a.issued_at >= now() + interval '1 day' "
                        + "and a.issued_at < now() + interval '2 days' and role = 'LEAD' and tracked "
                        + "and a.state not in ('DRAFT', 'WITHDRAWN') group by d.directing_authority",
                "ix_assignments_counted");
    }

    @Test
    void settlingWhatWaits() {
        assertIndexed(
                "update work_items set settled_at = now(), settled_by = 'x' where kind = 'DECIDE_DECLINE' "
                        + "and subject = any(array['01900000-0000-7000-8000-000000000000'::uuid]) and settled_at is null",
                "uq_work_items_waiting");
    }

    @Test
    void deadlinesThatAChangeOfTheNationalCalendarMayMove() {
        assertIndexed(
                "select id from assignments where deadline_calendar is not null and state not in ('COMPLETED', 'WITHDRAWN') "
                        + "and (true or agency_code = 'national')",
                "ix_assignments_deadline_calendar");
    }

    @Test
    void deadlinesAndExtensionsOfAnAssignment() {
        assertIndexed(
                "select * from deadline_versions where assignment_id = '01900000-0000-7000-8000-000000000000'::uuid "
                        + "order by version",
                "pk_deadline_versions");
        assertIndexed(
                "select * from extensions where assignment_id = '01900000-0000-7000-8000-000000000000'::uuid order by id",
                "ix_extensions_assignment");
    }

    @Test
    void partsOfAnAssignment() {
        assertIndexed(
                "select assignment_id from sub_assignments where parent_id = '01900000-0000-7000-8000-000000000000'::uuid "
                        + "order by assignment_id",
                "ix_sub_assignments_parent");
    }

    @Test
    void recurringDutiesThatAreDueOrOfADirective() {
        assertIndexed(
                "select id from series where state = 'ACTIVE' and next_at <= '2020-10-01' order by next_at, id limit 20 "
                        + "for no key update skip locked",
                "ix_series_due");
        assertIndexed(
                "select * from series where directive_id = '01900000-0000-7000-8000-000000000000'::uuid order by id",
                "ix_series_directive");
    }

    @Test
    void targetsOfAnAssignmentAndOfADirectiveAndTheirValues() {
        assertIndexed(
                "select * from targets where assignment_id = '01900000-0000-7000-8000-000000000000'::uuid order by id",
                "ix_targets_assignment");
        assertIndexed(
                "select * from targets t where t.directive_id = '01900000-0000-7000-8000-000000000000'::uuid and exists "
                        + "(select 1 from assignments a where a.id = t.assignment_id and a.state <> 'WITHDRAWN')",
                "ix_targets_directive");
        assertIndexed(
                "select * from target_values where target_id = '01900000-0000-7000-8000-000000000000'::uuid order by id",
                "ix_target_values_target");
    }

    @Test
    void whatRevocationsAndReorganisationsLeaveToDecide() {
        String some = "any(array['01900000-0000-7000-8000-000000000000'::uuid])";
        assertIndexed(
                "select * from cascades where directive_id = " + some + " and effect <> 'AGENCY_CLOSED'",
                "ix_assignments_directive");
        assertIndexed(
                "select * from cascades where agency_code = any(array['P7']) and effect = 'AGENCY_CLOSED'",
                "ix_assignments_agency");
        assertIndexed("select * from cascades where assignment_id = " + some, "pk_assignments");
    }

    @Test
    void directivesThatWaitForTheirBreakdown() {
        assertIndexed(
                "select id from directives where breakdown_due order by registered_at, id limit 20",
                "ix_directives_breakdown_due");
    }

    @Test
    void whatAnAgencyWroteBeforeItWasGivenTheWork() {
        assertIndexed(
                "select x.id from directives x where lower(x.issuer) = lower('Cơ quan 7') and x.registered_at >= now() - interval '9 days'",
                "ix_directives_issuer");
    }

    @Test
    void whatWaitsOnAssignmentsThatAreCarriedOver() {
        assertIndexed(
                "select id from work_items where settled_at is null and assignment_id = any(array['01900000-0000-7000-8000-000000000000'::uuid])",
                "ix_work_items_assignment");
        assertIndexed(
                "select id from tasks where directive_id = '01900000-0000-7000-8000-000000000000'::uuid "
                        + "and carried_from = any(array['01900000-0000-7000-8000-000000000000'::uuid])",
                "uq_tasks_carried_from");
    }

    @Test
    void agenciesByNameAndMembersOfAGroup() {
        assertIndexed(
                "select q.phrase, a.code "
                        + "from jsonb_to_recordset('[{\"phrase\": 0, \"key\": \"xa4 7\"}]') as q (phrase int, key text) "
                        + "join agencies a on a.name_keys @> array[q.key]",
                "ix_agencies_name_keys");
        assertIndexed(
                "select a.code from agencies a where a.kind = any(array['commune']) and a.code ~>=~ 'Q1.1' and a.code ~<~ 'Q1.2'",
                "ix_agencies_kind");
    }

    @Test
    void whatBecameOfProposalsAndTheirNames() {
        String directive = "'01900000-0000-7000-8000-000000000000'::uuid";
        assertIndexed(
                "select distinct place from proposal_decisions where directive_id = " + directive + " and edition = 1",
                "ix_proposal_decisions_directive");
        assertIndexed("select * from unclear_names where directive_id = " + directive, "uq_unclear_names_phrase");
        assertIndexed(
                "update unclear_names set state = 'LAPSED' where directive_id = " + directive
                        + " and state = 'WAITING' and phrase <> all(array['x'])",
                "ix_unclear_names_waiting");
        assertIndexed(
                "select distinct directive_id from unclear_names where look_again", "ix_unclear_names_look_again");
        assertIndexed(
                "select * from breakdowns where body = 'P7' and settled_at >= now() - interval '30 days'",
                "ix_breakdowns_settled");
    }

    @Test
    void whatIsStillOwedToABody() {
        assertIndexed(
                "select d.number, t.content, a.due_on, string_agg(a.agency_code, ';') from assignments a "
                        + "join tasks t on t.id = a.task_id join directives d on d.id = a.directive_id "
                        + "where a.assigned_by = 'P7' and a.role = 'LEAD' and a.state <> 'DRAFT' "
                        + "and a.state not in ('COMPLETED', 'WITHDRAWN') and d.number is not null "
                        + "and d.issued_on between '2020-01-01' and '2020-12-31' group by d.id, t.id, a.due_on limit 5001",
                "ix_assignments_assigned_by");
    }

    @Test
    void learntAliases() {
        assertIndexed(
                "select phrase_key, agency_code from alias_proposals where body = 'P7' and state = 'APPROVED' "
                        + "and phrase_key = any(array['x7', 'x27'])",
                "uq_alias_proposals_approved");
        assertIndexed(
                "select * from alias_proposals where body = 'P7' and state = 'WAITING' order by id limit 51",
                "ix_alias_proposals_state");
    }

    @Test
    void assignmentsToldAgainInTheOrderOfTheirIds() {
        assertIndexed(
                "select a.id, (select c.what from assignment_changes c where c.assignment_id = a.id "
                        + "order by c.version desc limit 1) from assignments a "
                        + "where a.id > '01900000-0000-7000-8000-000000000000' and a.state <> 'DRAFT' "
                        + "order by a.id limit 500 for share of a",
                "pk_assignments");
    }

    private static void assertIndexed(String sql, String index) {
        String plan = String.join("\n", RealPostgres.query("explain " + sql));
        assertThat(plan)
                .contains(index)
                .doesNotContain(
                        "Seq Scan on assignments",
                        "Seq Scan on submissions",
                        "Seq Scan on work_items",
                        "Seq Scan on assignment_changes");
    }
}
