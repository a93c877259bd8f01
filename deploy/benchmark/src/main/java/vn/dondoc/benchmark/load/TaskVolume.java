package vn.dondoc.benchmark.load;

import vn.dondoc.benchmark.system.Database;

/**
 * Assignments of 200 agencies given by the body {@code H12}: agency 1 holds 8 %, five assignments a task, 20 tasks a directive.
 * Four in five are completed, one in thirty is overdue; deadlines lie before and after today.
 */
public final class TaskVolume {

    public static final int AGENCIES = 200;

    private final Database tasks;

    public TaskVolume(Database tasks) {
        this.tasks = tasks;
    }

    /** Of number 1 to {@value #AGENCIES}. */
    public static String agency(int number) {
        return "H12.B%03d".formatted(number);
    }

    /** Adds what is missing. */
    public void growTo(long assignments) {
        long missing = assignments - tasks.number("select count(*) from assignments where assigned_by = 'H12'");
        if (missing <= 0) {
            return;
        }
        // Without triggers, which would take minutes; what they leave is made at once.
        tasks.execute("""
                set session_replication_role = replica;
                insert into agencies (code, epoch, version, name, kind, valid_from, successors)
                select 'H12.B' || to_char(n, 'FM000'), 1, 1, 'Sở, ban, ngành số ' || n, (array['department', 'commune'])[1 + n %% 2],
                       '1997-01-01', '{}'
                from generate_series(1, 200) n on conflict do nothing;
                with given as (
                    insert into directives (id, epoch, version, state, body, number, type, issuer, directing_authority,
                                            issued_on, subject, text_truncated, registered_at)
                    select uuidv7(), 1, 1, 'REGISTERED', 'H12', n || '/KH-UBND', 'KH', 'UBND tỉnh', 'Lãnh đạo ' || n %% 20,
                           date '2025-01-01' + n %% 600, 'Kế hoạch số ' || n || ' về ' || md5(n::text), false, now()
                    from generate_series(1, greatest(%1$d / 100, 1)) n returning id),
                made as (
                    insert into tasks (id, directive_id, content, created_at)
                    select uuidv7(), given.id, 'Rà soát, tổng hợp, báo cáo nội dung số ' || k || ' mã ' || left(given.id::text, 13), now()
                    from given, generate_series(1, 20) k returning id, directive_id),
                numbered as (select id, directive_id, row_number() over () as n from made),
                living as (
                    select n, id, directive_id, k, current_date - 600 + (n * 7919 %% 700)::int as due,
                           case when k = 0 and n %% 5 < 2 then 1 else 2 + (n * 5 + k * 41) %% 199 end as agency, n %% 30 = 0 as late
                    from numbered, generate_series(0, 4) k)
                insert into assignments (id, version, task_id, directive_id, agency_code, assigned_by, monitoring_officer, role,
                                         tracked, state, cycle, created_at, issued_at, submitted_at, closed_at, deadline_kind,
                                         due_on, due_at, due_has_hour, deadline_version, original_due_on, deadline_provisional)
                select uuidv7(), 1, id, directive_id, 'H12.B' || to_char(agency, 'FM000'), 'H12', 'Chuyên viên ' || n %% 300,
                       case k when 0 then 'LEAD' else 'COORDINATING' end, true,
                       case when late or due > current_date then 'IN_PROGRESS' else 'COMPLETED' end, 1, now(),
                       due - interval '40 days',
                       case when late or due > current_date then null else due - interval '2 days' end,
                       case when late or due > current_date then null else due - interval '1 day' end, 'DATE',
                       due, (due + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', false, 1, due, false
                from living;
                insert into agency_changes (agency_code, assignment_id, position, assigned_by, gone, changed_at)
                select a.agency_code, a.id, coalesce(p.position, 0) + row_number() over (partition by a.agency_code order by a.id),
                       a.assigned_by, false, now()
                from assignments a left join agency_positions p on p.agency_code = a.agency_code
                where a.assigned_by = 'H12' and not exists (
                    select from agency_changes c where c.agency_code = a.agency_code and c.assignment_id = a.id);
                insert into agency_positions (agency_code, position)
                select agency_code, max(position) from agency_changes where assigned_by = 'H12' group by agency_code
                on conflict (agency_code) do update set position = excluded.position;
                insert into agency_givers (body, agency_code)
                select distinct assigned_by, agency_code from agency_changes where assigned_by = 'H12' on conflict do nothing
                """.formatted(missing));
        tasks.execute("vacuum analyze");
        tasks.execute("checkpoint");
    }

    /** Issued LEAD assignments, each of a task of its own, as rows {@code n} of the table {@code bench_work}; they lie with the others. */
    public void layReady(int number) {
        tasks.execute("""
                set session_replication_role = replica;
                drop table if exists bench_work;
                create table bench_work as
                select n - 1 as n, uuidv7() as assignment, uuidv7() as task, 'H12.B' || to_char(1 + n %% 200, 'FM000') as agency,
                       (select id from directives where body = 'H12' limit 1) as directive
                from generate_series(1, %1$d) n;
                alter table bench_work add primary key (n);
                grant select on bench_work to tasks_app;
                insert into tasks (id, directive_id, content, created_at)
                select task, directive, 'Báo cáo kết quả thực hiện', now() from bench_work;
                insert into assignments (id, version, task_id, directive_id, agency_code, assigned_by, role, tracked, state, cycle,
                                         created_at, issued_at, deadline_kind, due_on, due_at, due_has_hour, deadline_version,
                                         original_due_on, deadline_provisional)
                select assignment, 1, task, directive, agency, 'H12', 'LEAD', true, 'ASSIGNED', 1, now(), now(), 'DATE',
                       current_date + 30, (current_date + 31)::timestamp at time zone 'Asia/Ho_Chi_Minh', false, 1,
                       current_date + 30, false
                from bench_work;
                insert into agency_changes (agency_code, assignment_id, position, assigned_by, gone, changed_at)
                select w.agency, w.assignment, p.position + row_number() over (partition by w.agency order by w.n), 'H12', false, now()
                from bench_work w join agency_positions p on p.agency_code = w.agency;
                update agency_positions p set position = (select max(position) from agency_changes c where c.agency_code = p.agency_code)
                where exists (select from bench_work w where w.agency = p.agency_code)
                """.formatted(number));
        tasks.execute("vacuum analyze assignments, tasks, agency_changes, agency_positions");
    }

    /** Number of a new directive's drafts, {@code agencies × tasks}; the directive's id. */
    public String draft(int drafts, int agencies) {
        String directive = tasks.value("""
                insert into directives (id, epoch, version, state, body, number, type, issuer, issued_on, subject, text_truncated,
                                        registered_at)
                values (uuidv7(), 1, 1, 'REGISTERED', 'H12', '1/CT-UBND', 'CT', 'UBND tỉnh', current_date, 'Về việc', false, now())
                returning id""");
        tasks.execute("""
                with made as (
                    insert into tasks (id, directive_id, content, created_at)
                    select uuidv7(), '%1$s', 'Rà soát, báo cáo', now() from generate_series(1, %2$d) returning id)
                insert into assignments (id, version, task_id, directive_id, agency_code, assigned_by, role, tracked, state, cycle,
                                         created_at)
                select uuidv7(), 1, id, '%1$s', 'H12.B' || to_char(n, 'FM000'), 'H12', case n when 1 then 'LEAD' else 'COORDINATING' end,
                       true, 'DRAFT', 1, now()
                from made, generate_series(1, %3$d) n
                """.formatted(directive, drafts / agencies, agencies));
        return directive;
    }
}
