package vn.dondoc.benchmark.load;

import vn.dondoc.benchmark.system.Database;

/** Follow-ups of 3,000 agencies, each with one rung that has just come due. */
public final class ObligationVolume {

    private final Database notifications;

    public ObligationVolume(Database notifications) {
        this.notifications = notifications;
    }

    /** @param run by which they are found again: their correlation id */
    public void follow(String run, int number) {
        notifications.execute("""
                insert into follow_ups (
                    assignment_id, epoch, version, cycle, state, role, tracked, agency_code, agency_name,
                    assigned_by_code, assigned_by_name, task_id, task_content, directive_id, directive_number, directive_type,
                    directive_subject, directive_issuer, deadline_version, due_has_hour, issued_at, correlation_id,
                    heard_at, began_at)
                select uuidv7(), 1, 1, 1, 'ASSIGNED', 'LEAD', true, 'H98.' || n %% 3000, 'Sở, ban, ngành', 'H98', 'UBND tỉnh',
                       uuidv7(), 'Rà soát, tổng hợp, báo cáo', uuidv7(), '12/CT-UBND', 'CT', 'Về việc tăng cường quản lý',
                       'UBND tỉnh', 0, false, now(), '%1$s', now(), now()
                from generate_series(1, %2$d) as n
                """.formatted(run, number));
    }

    public void comeDue(String run, int number) {
        follow(run, number);
        notifications.execute("""
                insert into obligations (assignment_id, cycle, deadline_version, round, rung, policy_code, policy_version,
                                         position, anchor, unit, amount, condition, fires_at, state, correlation_id)
                select assignment_id, 1, 0, 0, 'ISSUED', 'ORDINARY', 1, 0, 'ISSUE', 'MINUTE', 0, 'OPEN', now() + interval '5 seconds',
                       'PLANNED', '%1$s'
                from follow_ups
                where correlation_id = '%1$s'
                """.formatted(run), "analyze follow_ups, obligations");
    }

    /**
     * The same rows once more, by nothing but the statements: updates of obligations, inserts of notices and of events, in as
     * many transactions as the sweep takes. They go back to what they were first, untimed.
     *
     * @return milliseconds
     */
    public double bare(String run, int number, int portion) {
        notifications.execute(
                "set session_replication_role = replica",
                "drop table if exists bench_due",
                """
                create table bench_due as select row_number() over (order by fires_at, id) as n, id, assignment_id, settled_at
                from obligations where correlation_id = '%s'
                """.formatted(run),
                "create index on bench_due (n)",
                "delete from notices where correlation_id = '" + run + "'",
                // Not due again, or the service would sweep them meanwhile.
                "update obligations set state = 'PLANNED', settled_at = null, fires_at = fires_at + interval '9 years'"
                        + " where correlation_id = '" + run + "'",
                "vacuum analyze obligations, notices, bench_due");
        String[] portions = new String[(number + portion - 1) / portion];
        for (int n = 0; n < portions.length; n++) {
            portions[n] = """
                    update obligations o set state = 'FIRED', settled_at = now() from bench_due b
                    where b.id = o.id and b.n > %1$d and b.n <= %2$d;
                    insert into notices (obligation_id, assignment_id, rung, anchor, condition, recipient_function, tone,
                                         merged, channel, recipient, agency_code, agency_name, due_has_hour, state,
                                         created_at, settled_at, correlation_id)
                    select b.id, b.assignment_id, 'ISSUED', 'ISSUE', 'OPEN', 'AGENCY', 'REMIND', false, 'INBOX',
                           'H98.' || n %% 3000, 'H98.' || n %% 3000, 'Sở, ban, ngành', false, 'SENT', now(), now(), '%3$s'
                    from bench_due b where b.n > %1$d and b.n <= %2$d;
                    insert into outbox (topic, message_key, headers, value)
                    select 'dondoc.notice-events.v1', convert_to(b.assignment_id::text, 'UTF8'),
                           json_build_object('ce_specversion', '1.0', 'ce_id', b.id, 'ce_source', '/dondoc/bare',
                               'ce_type', 'vn.dondoc.notice-sent.v1', 'ce_time', '2030-01-02T00:30:00Z',
                               'ce_subject', b.assignment_id, 'content-type', 'application/json', 'ce_epoch', '1',
                               'ce_aggregateversion', '1', 'ce_correlationid', '%3$s'),
                           convert_to(repeat('x', 620), 'UTF8')
                    from bench_due b where b.n > %1$d and b.n <= %2$d
                    """.formatted(n * portion, (n + 1) * portion, run);
        }
        long begun = System.nanoTime();
        notifications.execute(portions);
        return (System.nanoTime() - begun) / 1e6;
    }
}
