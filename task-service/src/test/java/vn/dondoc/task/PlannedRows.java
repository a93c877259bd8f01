package vn.dondoc.task;

import vn.dondoc.testkit.RealPostgres;

/** 50,000 assignments of the agencies {@code P1} to {@code P100}, and rows of every table that grows with them. */
final class PlannedRows {

    private PlannedRows() {}

    static void fill() {
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
    static void remove() {
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
}
