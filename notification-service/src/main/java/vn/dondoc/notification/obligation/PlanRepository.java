package vn.dondoc.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import vn.dondoc.kit.time.TimeConfig;

/** Plans in the table {@code obligations}, from {@code follow_ups}, {@code rungs} and {@code working_days}. */
@ApplicationScoped
class PlanRepository {

    private static final String SOME = "f.assignment_id = any(:ids)";

    private static final String ALL = "f.is_open and f.tracked and f.due_on is not null";

    /**
     * The rungs that the follow-ups ask for. Closed ones and those for information ask for none. What was submitted is not
     * chased while it waits for the office, so its rungs are paused; a suspended assignment's all are. What was declined is
     * chased until the office has decided. A reassigned assignment is in a new cycle: what was planned in the old one ends.
     *
     * <p>A rung before the deadline that lies before the issue is left out: the notice of issue says as much. Those after the
     * deadline stay, wherever they lie, and the sweep fires the highest: work issued late must still be called late.
     */
    private static final String WANTED = """
            with wanted as (
                select f.assignment_id, f.cycle, r.code as rung, r.position, r.anchor, r.working_days, f.correlation_id,
                       case r.anchor when 'ISSUE' then 0 else f.deadline_version end as deadline_version,
                       case r.anchor when 'ISSUE' then f.issued_at else fire.at end as fires_at,
                       case when f.state = 'SUSPENDED' or r.anchor = 'DEADLINE' and f.state = 'SUBMITTED'
                            then 'PAUSED' else 'PLANNED' end as state
                from follow_ups f
                cross join rungs r
                left join working_days due on due.day = f.due_on
                -- Counted back from a day off, the working day before it is the first; its number is that of the day off.
                left join working_days on_day
                    on on_day.is_working
                    and on_day.working_day_number = due.working_day_number + r.working_days
                        + case when r.working_days < 0 and not due.is_working then 1 else 0 end
                left join lateral (
                    select (on_day.day + cast(:firesAt as time)) at time zone :zone as at
                ) as fire on true
                where %s
                    and f.is_open
                    and f.tracked
                    and (r.anchor = 'ISSUE' or r.working_days > 0 and fire.at is not null or fire.at >= f.issued_at)
            )
            """;

    private static final String CANCEL_OBSOLETE = WANTED + """
            update obligations o
            set state = 'CANCELLED', settled_at = :now
            from follow_ups f
            where f.assignment_id = o.assignment_id
                and %1$s
                and o.state in ('PLANNED', 'PAUSED')
                and not exists (
                    select from wanted w
                    where (w.assignment_id, w.cycle, w.deadline_version, w.rung)
                        = (o.assignment_id, o.cycle, o.deadline_version, o.rung))
            """;

    /** What was cancelled comes back if it is asked for again, as after a restore; what fired never does. */
    private static final String PLAN = WANTED + """
            insert into obligations as o (assignment_id, cycle, deadline_version, rung, position, anchor, working_days,
                                          fires_at, state, correlation_id)
            select assignment_id, cycle, deadline_version, rung, position, anchor, working_days,
                   fires_at, state, correlation_id
            from wanted w
            -- Only what changes: "on conflict do update" would lock the other rows, too.
            where not exists (
                select from obligations k
                where (k.assignment_id, k.cycle, k.deadline_version, k.rung)
                        = (w.assignment_id, w.cycle, w.deadline_version, w.rung)
                    and (k.state in ('FIRED', 'SUPERSEDED') or (k.state, k.fires_at) = (w.state, w.fires_at)))
            on conflict (assignment_id, cycle, deadline_version, rung) do update
            set state = excluded.state, settled_at = null, fires_at = excluded.fires_at, position = excluded.position,
                anchor = excluded.anchor, working_days = excluded.working_days, correlation_id = excluded.correlation_id
            where o.state in ('PLANNED', 'PAUSED', 'CANCELLED')
            """;

    private final Session session;
    private final LadderConfig ladder;
    private final TimeConfig time;

    PlanRepository(Session session, LadderConfig ladder, TimeConfig time) {
        this.session = session;
        this.ladder = ladder;
        this.time = time;
    }

    void holdCalendar() {
        session.createNativeQuery("select 1 from calendars where calendar_id = 'national' for share", Integer.class)
                .getSingleResult();
    }

    void cancelObsolete(List<UUID> assignmentIds, Instant now) {
        wanted(CANCEL_OBSOLETE.formatted(SOME))
                .setParameter("ids", assignmentIds.toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    void cancelAllObsolete(Instant now) {
        wanted(CANCEL_OBSOLETE.formatted(ALL)).setParameter("now", now).executeUpdate();
    }

    void plan(List<UUID> assignmentIds) {
        wanted(PLAN.formatted(SOME))
                .setParameter("ids", assignmentIds.toArray(UUID[]::new))
                .executeUpdate();
    }

    void planAll() {
        wanted(PLAN.formatted(ALL)).executeUpdate();
    }

    private MutationQuery wanted(String sql) {
        return session.createNativeMutationQuery(sql)
                .setParameter("firesAt", ladder.firesAt().toString())
                .setParameter("zone", time.zone().getId());
    }
}
