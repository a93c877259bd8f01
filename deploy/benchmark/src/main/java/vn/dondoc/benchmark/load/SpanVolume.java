package vn.dondoc.benchmark.load;

import vn.dondoc.benchmark.system.Database;

/** Six years of lives of LEAD assignments given by {@code H12}, as statistics count them: three in five had a deadline, one in 33 is open. */
public final class SpanVolume {

    private final Database tasks;

    public SpanVolume(Database tasks) {
        this.tasks = tasks;
    }

    public void fill(long assignments) {
        if (tasks.number("select count(*) from assignment_spans where body = 'H12'") >= assignments) {
            return;
        }
        tasks.execute("""
                insert into assignment_spans (assignment_id, body, agency_code, directive_id, field, cycle, begun_at, submitted_at,
                                              completed_at, due_on, due_at, original_due_on, valid_from, valid_to, recorded_from,
                                              recorded_to)
                select id, 'H12', 'H12.B' || to_char(case when n %% 25 < 2 then 1 else 1 + n %% 200 end, 'FM000'), directive,
                       'field ' || n %% 12, 1, begun, case k when 1 then null else came end,
                       case k when 3 then came end, due, timezone('Asia/Ho_Chi_Minh', cast(due + 1 as timestamp)), due,
                       case k when 1 then begun else came end,
                       case when k = 1 and came is not null then came else 'infinity' end,
                       case k when 1 then begun when 2 then came else came + interval '2 days' end,
                       case when k = 2 then came + interval '2 days' else 'infinity' end
                from (select n, uuidv7() as id, uuidv7() as directive, begun, n %% 61 as days,
                             case when n %% 5 > 1 then cast(begun + n %% 61 * interval '1 day' as date) end as due,
                             case when n %% 100 > 2
                                  then begun + n %% 61 * (0.3 + n %% 7 / 6.0) * interval '1 day' + interval '1 hour' end as came
                      from (select n, timestamptz '2015-01-01 00:00+07' + n * (interval '2190 days' / %1$d) as begun
                            from generate_series(1, %1$d) n) given) reported
                cross join generate_series(1, 3) k
                where k = 1 or came is not null
                """.formatted(assignments));
        tasks.execute("vacuum analyze assignment_spans");
        tasks.execute("checkpoint");
    }
}
