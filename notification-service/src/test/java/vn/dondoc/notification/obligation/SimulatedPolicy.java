package vn.dondoc.notification.obligation;

import java.time.Instant;
import java.util.List;
import vn.dondoc.notification.obligation.ExpectedChase.Line;
import vn.dondoc.testkit.RealPostgres;

/** The policy for khẩn directives of the Government, which changes in the middle of the year; those of others stay as they are. */
final class SimulatedPolicy {

    static final List<String> AT_FIRST = List.of("ISSUED", "T-3", "+1");
    static final List<String> CHANGED = List.of("ISSUED", "T-5", "+1", "+3");

    private SimulatedPolicy() {}

    /** What the service goes by from now on. */
    static void reads(List<String> rungs) {
        RealPostgres.execute("update policies set is_current = false where urgency = 'URGENT' and origin = 'CENTRAL'");
        int version = 1
                + Integer.parseInt(
                        RealPostgres.query("select coalesce(max(version), 0) from policies where code = 'SIMULATED'")
                                .getFirst());
        RealPostgres.execute("""
                insert into policies (code, version, subject, urgency, origin, is_current, in_force_from, changed_by, reason)
                values ('SIMULATED', %d, 'ASSIGNMENT', 'URGENT', 'CENTRAL', true, '-infinity', 'test', 'For the simulated year')
                """.formatted(version));
        for (int position = 0; position < rungs.size(); position++) {
            String rung = rungs.get(position);
            boolean issued = rung.equals("ISSUED");
            RealPostgres.execute("""
                    insert into rungs (policy_code, policy_version, code, position, anchor, unit, amount, condition, recipients,
                                       channels, tone, any_time, since)
                    values ('SIMULATED', %d, '%s', %d, '%s', '%s', %d, '%s', array['AGENCY'], array['INBOX', 'MAIL'],
                            'REMIND', false, '-infinity')
                    """.formatted(
                            version,
                            rung,
                            position,
                            issued ? "ISSUE" : "DEADLINE",
                            issued ? "MINUTE" : "WORKING_DAY",
                            issued ? 0 : workingDays(rung),
                            issued ? "OPEN" : "NOT_SUBMITTED"));
        }
    }

    /** The change, made at that moment of the simulated time. */
    static void changes(Instant from) {
        reads(CHANGED);
        RealPostgres.execute("""
                update rungs set since = '%s'
                where policy_code = 'SIMULATED' and code in ('T-5', '+3')
                    and policy_version = (select max(version) from policies where code = 'SIMULATED')
                """.formatted(from));
    }

    /** The same in words, for who does not read the tables. */
    static void tell(List<ExpectedChase> checkers, List<String> rungs, Instant from) {
        List<Line> lines = rungs.stream()
                .map(rung -> rung.equals("ISSUED")
                        ? Line.minutes("ISSUED", "ISSUE", 0, "OPEN")
                        : Line.days(rung, "DEADLINE", workingDays(rung), "NOT_SUBMITTED"))
                .toList();
        checkers.forEach(checker -> checker.policyReads("OF_THE_GOVERNMENT", lines, from));
    }

    /** Leaves such directives to the policy they had before. */
    static void ends() {
        RealPostgres.execute("""
                update policies set is_current = false where code = 'SIMULATED';
                update policies p set is_current = true
                where urgency = 'URGENT' and origin = 'CENTRAL' and code <> 'SIMULATED'
                    and version = (select max(version) from policies q where q.code = p.code)
                """);
    }

    private static int workingDays(String rung) {
        return Integer.parseInt(rung.replace("T", ""));
    }
}
