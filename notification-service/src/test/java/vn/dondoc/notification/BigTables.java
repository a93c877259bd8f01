package vn.dondoc.notification;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.dondoc.testkit.RealPostgres;

/**
 * Enough rows for the planner to care, far in the future and for information only, so that no other test meets them; and the
 * plans PostgreSQL makes over them.
 */
public final class BigTables {

    /** The agency whose inbox is big. */
    public static final String AGENCY = "Z99.1";

    private static boolean filled;

    private BigTables() {}

    public static synchronized void fill() {
        if (filled) {
            return;
        }
        Chase.shortLadder();
        RealPostgres.execute("""
                insert into follow_ups (
                    assignment_id, epoch, version, cycle, state, role, tracked, agency_code, agency_name,
                    assigned_by_code, assigned_by_name, task_id, task_content, directive_id, directive_type,
                    directive_subject, directive_issuer, deadline_version, due_has_hour, issued_at, correlation_id,
                    heard_at, began_at)
                select uuidv7(), 1, 1, 1, 'ASSIGNED', 'LEAD', false, 'Z99.' || n % 100, 'Sở', 'Z99', 'UBND', uuidv7(),
                       'Rà soát', uuidv7(), 'CT', 'Về việc', 'UBND', 0, false, timestamptz '2080-01-01', 'big', timestamptz '2080-01-01',
                       timestamptz '2080-01-01'
                from generate_series(1, 8000) as n
                """);
        RealPostgres.execute("""
                insert into obligations (assignment_id, cycle, deadline_version, round, rung, policy_code, policy_version,
                                         position, anchor, unit, amount, condition, fires_at, state, settled_at,
                                         correlation_id)
                select assignment_id, 1, 1, 0, code, policy_code, policy_version, position, anchor, unit, amount, condition,
                       timestamptz '2080-01-01' + row_number() over (order by assignment_id) * interval '1 hour',
                       case when position < 40 then 'FIRED' else 'PLANNED' end,
                       case when position < 40 then now() end, 'big'
                from follow_ups cross join rungs
                where correlation_id = 'big' and policy_code = 'SHORT'
                """);
        RealPostgres.execute("""
                insert into notices (obligation_id, assignment_id, rung, anchor, condition, recipient_function, tone, merged,
                                     channel, recipient, agency_code, agency_name, due_has_hour, state, created_at, settled_at, available_at,
                                     read_at, correlation_id)
                select o.id, assignment_id, rung, anchor, condition, 'AGENCY', 'REMIND', false, channel, agency_code, agency_code, agency_name, false,
                       case when channel = 'MAIL' and position = 30 then 'QUEUED' else 'SENT' end, fires_at,
                       case when channel = 'MAIL' and position = 30 then null else now() end,
                       timestamptz '2099-01-01' + row_number() over () * interval '1 second',
                       case when position < 30 then now() end, 'big'
                from obligations o
                join follow_ups f using (assignment_id)
                cross join (values ('INBOX'), ('MAIL')) as c (channel)
                where o.correlation_id = 'big' and o.state = 'FIRED'
                """);
        RealPostgres.execute("analyze");
        filled = true;
    }

    /** The plan of a statement whose named parameters are replaced by SQL literals. */
    public static List<String> plan(String sql, Map<String, String> parameters) {
        String statement = sql;
        for (var parameter : parameters.entrySet()) {
            statement = Pattern.compile(":" + parameter.getKey() + "\\b")
                    .matcher(statement)
                    .replaceAll(java.util.regex.Matcher.quoteReplacement(parameter.getValue()));
        }
        return RealPostgres.query("explain (costs off) " + statement);
    }
}
