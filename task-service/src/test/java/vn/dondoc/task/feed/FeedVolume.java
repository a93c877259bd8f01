package vn.dondoc.task.feed;

import vn.dondoc.testkit.RealPostgres;

/** 200 agencies of the body V with many assignments, five of each task, one in thirty overdue; made once. */
public final class FeedVolume {

    private FeedVolume() {}

    public static void hasAssignments(int number) {
        if (RealPostgres.count("(select 1 from assignments where assigned_by = 'V' limit " + number + ") as given")
                >= number) {
            return;
        }
        // Without triggers, which would take a minute; what they leave is made at once, as by the migration that
        // brought them.
        RealPostgres.execute("""
                set session_replication_role = replica;
                insert into agencies (code, epoch, version, name, kind, valid_from, successors)
                select 'V.' || to_char(n, 'FM000'), 1, 1, 'Cơ quan ' || n, (array['department', 'commune'])[1 + n %% 2],
                       '1997-01-01', '{}'
                from generate_series(1, 200) n on conflict do nothing;
                -- Others without work: a register has more directives than such as gave some.
                insert into directives (id, epoch, version, state, body, number, type, issuer, issued_on, subject,
                                        text_truncated, registered_at)
                select uuidv7(), 1, 1, 'REGISTERED', 'V', n || '/BC-UBND', 'BC', 'UBND tỉnh', '2020-09-03',
                       'Báo cáo số ' || n || ' về ' || md5(n::text), false, now()
                from generate_series(1, 5000) n;
                with given as (
                    insert into directives (id, epoch, version, state, body, number, type, issuer, directing_authority,
                                            issued_on, subject, text_truncated, registered_at)
                    select uuidv7(), 1, 1, 'REGISTERED', 'V', n || '/KH-UBND', 'KH', 'UBND tỉnh', 'Lãnh đạo ' || n %% 20,
                           '2020-09-03', 'Kế hoạch số ' || n || ' về ' || md5(n::text), false, now()
                    from generate_series(1, %1$d / 100) n returning id),
                made as (
                    insert into tasks (id, directive_id, content, created_at)
                    select uuidv7(), given.id, 'Nội dung số ' || k || ' mã ' || left(given.id::text, 13), now()
                    from given, generate_series(1, 20) k returning id, directive_id),
                numbered as (select id, directive_id, row_number() over () as n from made)
                insert into assignments (id, version, task_id, directive_id, agency_code, assigned_by, monitoring_officer, role,
                                         tracked, state, cycle, created_at, issued_at, submitted_at, closed_at, deadline_kind,
                                         due_on, due_at, due_has_hour, deadline_version, original_due_on, deadline_provisional)
                select uuidv7(), 1, id, directive_id, 'V.' || to_char(1 + (n * 5 + k) %% 200, 'FM000'), 'V',
                       'Chuyên viên ' || n %% 300, case k when 0 then 'LEAD' else 'COORDINATING' end, true,
                       case when n %% 30 = 0 then 'IN_PROGRESS' else 'COMPLETED' end, 1, now(), now(),
                       case when n %% 30 = 0 then null else timestamptz '2020-09-01 00:00+07' end,
                       case when n %% 30 = 0 then null else timestamptz '2020-09-02 00:00+07' end, 'DATE',
                       date '2015-01-01' + (n %% 2000)::int, (date '2015-01-02' + (n %% 2000)::int)::timestamp at time zone 'Asia/Ho_Chi_Minh',
                       false, 1, date '2015-01-01' + (n %% 2000)::int, false
                from numbered, generate_series(0, 4) k;
                insert into agency_changes (agency_code, assignment_id, position, assigned_by, gone, changed_at)
                select agency_code, id, row_number() over (partition by agency_code order by id), assigned_by, false, now()
                from assignments where assigned_by = 'V' on conflict do nothing;
                insert into agency_positions (agency_code, position)
                select agency_code, max(position) from agency_changes where assigned_by = 'V' group by agency_code
                on conflict (agency_code) do update set position = excluded.position;
                insert into agency_givers (body, agency_code)
                select distinct assigned_by, agency_code from agency_changes where assigned_by = 'V' on conflict do nothing;
                """.formatted(number));
        RealPostgres.execute(
                "vacuum analyze agencies, directives, tasks, assignments, agency_positions, agency_changes, agency_givers");
    }
}
