package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealPostgres;

/** Each query on a growing table runs on an index; asserted on the plan over 50,000 assignments of 100 agencies. */
@QuarkusTest
@RealTaskService
class QueryPlanTest {

    private static final String ALL = "select * from assignments a join tasks t on t.id = a.task_id "
            + "join directives d on d.id = t.directive_id join agencies g on g.code = a.agency_code ";

    @BeforeEach
    void manyRows() {
        if (RealPostgres.count("agencies where code like 'P%'") > 0) {
            return;
        }
        RealPostgres.execute("""
                insert into agencies select 'P' || n, 1, 1, 'Cơ quan ' || n, 'department', '1997-01-01', null, '{}'
                from generate_series(1, 100) n;
                insert into agencies (code, epoch, version, name, kind, valid_from, successors, names, name_keys)
                select 'Q1.' || n, 1, 1, 'Xã ' || n, (array['commune', 'office', 'other'])[1 + n % 3], '1997-01-01', '{}',
                       jsonb_build_array(jsonb_build_object('key', 'xa4 ' || n)), array['xa4 ' || n]
                from generate_series(1, 4000) n;
                insert into directives (id, epoch, version, state, body, type, issuer, subject, text_truncated, registered_at)
                select uuidv7(), 1, 1, 'REGISTERED', 'P', 'CT', 'x', 'x', false, now() from generate_series(1, 500);
                -- Others without work, so that the few of other tests do not weigh.
                insert into directives (id, epoch, version, state, body, type, issuer, subject, text_truncated, registered_at)
                select uuidv7(), 1, 1, 'REGISTERED', 'Q', 'CT', 'Cơ quan ' || n % 100, 'x', false, now() - n * interval '1 hour'
                from generate_series(1, 5000) n;
                insert into tasks (id, directive_id, content, created_at)
                select uuidv7(), d.id, 'x', now() from directives d where d.body = 'P';
                insert into assignments (id, version, task_id, directive_id, agency_code, assigned_by, role, tracked, state,
                                         cycle, created_at, issued_at)
                select uuidv7(), 1, t.id, t.directive_id, 'P' || n, 'P', 'LEAD', true,
                       (array['ASSIGNED', 'IN_PROGRESS', 'COMPLETED', 'COMPLETED', 'COMPLETED'])[1 + n % 5], 1, now(), now()
                from tasks t join directives d on d.id = t.directive_id, generate_series(1, 100) n where d.body = 'P';
                insert into submissions (id, assignment_id, cycle, note, evidence, submitted_at, submitted_by, entered_at)
                select uuidv7(), id, 1, 'x', '[]', now(), 'x', now() from assignments where assigned_by = 'P';
                insert into assignment_changes (assignment_id, version, cycle, what, changed_at, actor_subject, before, after)
                select id, 1, 1, 'issued', now(), 'x', '{}', '{}' from assignments where assigned_by = 'P';
                insert into work_items (id, kind, subject, body, title, officer, since, settled_at, settled_by)
                select uuidv7(), (array['ACCEPT_SUBMISSION', 'DECIDE_DECLINE'])[1 + n % 2], uuidv7(), 'P' || n % 20, 'x',
                       'officer ' || n % 7, now() - n * interval '1 minute',
                       case when n % 3 > 0 then now() end, case when n % 3 > 0 then 'x' end
                from generate_series(1, 30000) n;
                insert into comments (id, assignment_id, text, written_at, author)
                select uuidv7(), id, 'x', now(), 'x' from assignments where assigned_by = 'P';
                insert into progress_reports (id, assignment_id, cycle, percent, text, reported_at, reported_by)
                select uuidv7(), id, 1, 50, 'x', now(), 'x' from assignments where assigned_by = 'P';
                -- One open deadline in a hundred was counted in a calendar.
                update assignments set deadline_kind = 'SPAN', deadline_calendar = 'national'
                where assigned_by = 'P' and agency_code = 'P10';
                insert into deadline_versions (assignment_id, version, cause, kind, has_hour, provisional, set_at, set_by)
                select id, 1, 'ISSUE', 'NONE', false, false, now(), 'x' from assignments where assigned_by = 'P';
                insert into extensions (id, assignment_id, cycle, due_on, asked_until, reason, requested_at, requested_by, state)
                select uuidv7(), id, 1, '2020-09-15', '2020-09-30', 'x', now(), 'x', 'REFUSED'
                from assignments where assigned_by = 'P';
                insert into series (id, version, directive_id, body, term, state, last_on, last_task_id, next_at, ended_at)
                select t.id, 0, t.directive_id, 'P', '{}', 'ENDED', '2020-09-20', t.id, '2020-09-21', now()
                from tasks t join directives d on d.id = t.directive_id where d.body = 'P';
                insert into targets (id, version, assignment_id, directive_id, name, unit, direction, target_value)
                select uuidv7(), 0, id, directive_id, 'x', '%', 'AT_LEAST', 1 from assignments where assigned_by = 'P';
                insert into target_values (id, target_id, reported_value, as_of, reported_at, reported_by)
                select uuidv7(), id, 1, '2020-09-30', now(), 'x' from targets;
                insert into sub_assignments (assignment_id, parent_id)
                select id, lag(id, 7) over (order by id) from assignments where assigned_by = 'P' order by id offset 7;
                insert into breakdowns (directive_id, version, body, state, proposal, proposed, proposed_at, settled_at, reason)
                select id, 0, 'P' || n % 20, 'DISMISSED', '{}', 1, now(), now() - n * interval '1 day', 'x'
                from (select id, row_number() over (order by id) as n from directives where body = 'P') d;
                insert into proposal_decisions (id, directive_id, edition, place, reason, decided_at, decided_by)
                select uuidv7(), directive_id, 1, n, 'x', now(), 'x' from breakdowns, generate_series(0, 20) n;
                insert into unclear_names (id, version, directive_id, body, phrase, candidates, state, raised_at)
                select uuidv7(), 0, directive_id, body, 'x' || n, '{}', case when n = 1 then 'WAITING' else 'LAPSED' end, now()
                from breakdowns, generate_series(1, 10) n;
                insert into alias_proposals (id, version, body, phrase, phrase_key, agency_code, seen, first_seen_on,
                                             last_directive_id, last_seen_at, state, decided_at, valid_from)
                select uuidv7(), 0, 'P' || n % 20, 'x', 'x' || n, 'P1', 1, '2020-09-03', uuidv7(), now(), 'APPROVED', now(),
                       '2020-09-03'
                from generate_series(1, 5000) n;
                analyze breakdowns, proposal_decisions, unclear_names, alias_proposals;
                analyze sub_assignments, deadline_versions, extensions, series, targets, target_values;
                analyze agencies, directives, tasks, assignments, submissions, assignment_changes, work_items, comments,
                        progress_reports;
                """);
    }

    /** What has no content that anybody could read is in nobody's way afterwards. */
    @AfterAll
    static void othersHaveTheTablesForThemselves() {
        RealPostgres.execute("""
                set session_replication_role = replica;
                create temp table of_p as select id from assignments where assigned_by = 'P';
                delete from submissions where assignment_id in (select id from of_p);
                delete from assignment_changes where assignment_id in (select id from of_p);
                delete from comments where assignment_id in (select id from of_p);
                delete from progress_reports where assignment_id in (select id from of_p);
                delete from deadline_versions where assignment_id in (select id from of_p);
                delete from extensions where assignment_id in (select id from of_p);
                delete from target_values v using targets t where t.id = v.target_id and t.assignment_id in (select id from of_p);
                delete from targets where assignment_id in (select id from of_p);
                delete from sub_assignments where assignment_id in (select id from of_p);
                delete from agency_changes where assigned_by = 'P';
                delete from assignment_spans where body = 'P';
                delete from assignments where assigned_by = 'P';
                delete from series where body = 'P';
                delete from tasks where directive_id in (select id from directives where body = 'P');
                delete from proposal_decisions where directive_id in (select id from directives where body = 'P');
                delete from unclear_names where directive_id in (select id from directives where body = 'P');
                delete from breakdowns where directive_id in (select id from directives where body = 'P');
                delete from alias_proposals where body like 'P%';
                delete from work_items where body like 'P%';
                delete from directives where body = 'P';
                delete from agencies where code like 'P%';
                analyze agencies, directives, tasks, assignments, deadline_versions, breakdowns, work_items;
                """);
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
