package vn.dondoc.benchmark.load;

import java.time.LocalDate;
import vn.dondoc.benchmark.system.Database;

/** Notices that wait for the next daily digests, {@value #A_DIGEST} to a recipient. */
public final class MorningVolume {

    public static final int A_DIGEST = 200;

    private final Database notifications;

    public MorningVolume(Database notifications) {
        this.notifications = notifications;
    }

    public LocalDate nextWorkingDay() {
        return LocalDate.parse(notifications.value("""
                select min(day) from working_days
                where is_working and day > date(now() at time zone 'Asia/Ho_Chi_Minh')
                    and day > (select coalesce(max(for_day), '2000-01-01') from digests where kind = 'DAILY')"""));
    }

    /** @param run by which they are found again: their correlation id */
    public void wait(String run, int notices) {
        long missing = notices - notifications.number("select count(*) from follow_ups");
        if (missing > 0) {
            new ObligationVolume(notifications).follow(run, Math.toIntExact(missing));
        }
        notifications.execute(
                "set session_replication_role = replica",
                """
                insert into notices (obligation_id, assignment_id, rung, anchor, condition, recipient_function, tone, merged,
                                     channel, recipient, agency_code, agency_name, due_on, due_at, due_has_hour,
                                     working_days_late, state, created_at, correlation_id)
                select uuidv7(), assignment_id, 'OVERDUE', 'DEADLINE', 'NOT_SUBMITTED', 'AGENCY', 'URGE', true, 'MAIL',
                       'coquan' || n / %2$d || '@bench.example', 'H98.' || n / %2$d, 'Sở, ban, ngành số ' || n / %2$d,
                       current_date - 3, timezone('Asia/Ho_Chi_Minh', cast(current_date - 2 as timestamp)), false, 3,
                       'QUEUED', now(), '%1$s'
                from (select assignment_id, row_number() over () - 1 as n from follow_ups limit %3$d) followed
                """.formatted(run, A_DIGEST, notices),
                "vacuum analyze follow_ups, notices");
    }
}
