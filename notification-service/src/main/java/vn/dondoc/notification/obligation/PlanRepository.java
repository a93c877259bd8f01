package vn.dondoc.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.kit.time.TimeConfig;

/** Plans in the table {@code obligations}, from {@code follow_ups}, the policies in force, {@code holds} and the working days of each office. */
@ApplicationScoped
class PlanRepository {

    private static final String SOME = "f.assignment_id = any(:ids)";

    private static final String ALL = "f.is_open and f.tracked";

    private static final String OF_AGENCIES =
            ALL + " and (f.agency_code = any(:agencies) or f.assigned_by_code = any(:agencies))";

    /**
     * The rungs that the follow-ups ask for. Closed ones and those for information ask for none. What was submitted is not
     * chased while it waits for the office, so its rungs are paused; a suspended or held one's all are. What was declined is
     * chased until the office has decided. A reassigned assignment is in a new cycle, one sent back in a new round: what was
     * planned in the old one ends.
     *
     * <p>A rung before the deadline that lies before the round began is left out: the notice of issue says as much. Those
     * after the deadline stay, wherever they lie, and the sweep fires the highest: work issued late must still be called late.
     * What a policy did not ask for when it was due is not made up for.
     *
     * <p>Working days are those of whoever has to act: the agency, or the body whose decision is waited for.
     */
    private static final String WANTED = """
            with wanted as (
                select f.assignment_id, f.cycle, r.code as rung, r.policy_code, r.policy_version, r.position, r.anchor,
                       r.unit, r.amount, r.condition, f.correlation_id, fire.at as fires_at,
                       case r.anchor when 'ISSUE' then 0
                                     when 'WAITING' then case r.condition when 'UNDECIDED_CASCADE' then c.waits else f.waits end
                                     else f.round end as round,
                       case r.anchor when 'DEADLINE' then f.deadline_version else 0 end as deadline_version,
                       case when f.state = 'SUSPENDED' or held.it or r.condition = 'NOT_SUBMITTED' and f.state = 'SUBMITTED'
                            then 'PAUSED' else 'PLANNED' end as state
                from follow_ups f
                cross join lateral (
                    select p.code, p.version
                    from policies p
                    where p.is_current
                        and p.subject = f.kind
                        and coalesce(p.urgency = f.urgency, p.urgency is null)
                        and coalesce(p.origin = f.origin, p.origin is null)
                    order by p.urgency is null, p.origin is null
                    limit 1
                ) as p
                join rungs r on r.policy_code = p.code and r.policy_version = p.version
                cross join lateral (
                    select exists (
                        select from holds h
                        where h.ended_at is null
                            and h.kind = 'HOLD'
                            and (h.scope = 'ASSIGNMENT' and h.scope_key = cast(f.assignment_id as text)
                                or h.scope = 'AGENCY' and h.scope_key = f.agency_code
                                or h.scope = 'DIRECTIVE' and h.scope_key = cast(f.directive_id as text))
                    ) as it
                ) as held
                left join cascades c on c.assignment_id = f.assignment_id and c.undecided_since is not null
                cross join lateral (
                    select case r.anchor when 'ISSUE' then f.issued_at when 'BEGIN' then f.began_at
                                         when 'WAITING' then case r.condition when 'UNDECIDED_CASCADE' then c.undecided_since
                                                                              else f.waiting_since end
                                         else f.due_at end as at,
                           case r.anchor when 'WAITING' then f.assigned_by_code else f.agency_code end as office
                ) as counted_from
                left join lateral office_day(
                    counted_from.office,
                    case when r.anchor = 'DEADLINE' then f.due_on
                         else cast(counted_from.at at time zone :zone as date) end
                ) as start on r.unit = 'WORKING_DAY'
                left join lateral office_working_day(
                    counted_from.office,
                    start.number + r.amount
                        -- From a moment on, so many whole working days: the rung is on the morning after them. Counted back
                        -- from a day off, the working day before it is the first; its number is that of the day off.
                        + case when r.anchor <> 'DEADLINE' or r.amount < 0 and not start.is_working then 1 else 0 end
                ) as on_day on r.unit = 'WORKING_DAY'
                cross join lateral (
                    select case when r.unit = 'WORKING_DAY'
                                then (on_day.day + cast(:firesAt as time)) at time zone :zone
                                when r.anchor <> 'DEADLINE' or f.due_has_hour
                                then counted_from.at + make_interval(mins => r.amount) end as at
                ) as fire
                where %s
                    and f.is_open
                    and f.tracked
                    and fire.at >= r.since
                    and case when r.anchor <> 'DEADLINE' then true
                             when r.amount > 0 then fire.at >= f.due_at
                             else fire.at >= f.began_at and fire.at < f.due_at end
                    and case r.condition
                            when 'UNACKNOWLEDGED' then f.acknowledged_at is null and f.state in ('ASSIGNED', 'SUSPENDED')
                            when 'RESTARTED' then f.round > 0
                            when 'UNDECIDED' then f.waiting_for is not null
                            when 'UNDECIDED_SUBMISSION' then f.waiting_for = 'SUBMISSION'
                            when 'UNDECIDED_DECLINE' then f.waiting_for = 'DECLINE'
                            when 'UNDECIDED_EXTENSION' then f.waiting_for = 'EXTENSION'
                            when 'UNDECIDED_CASCADE' then c.undecided_since is not null
                            else true end
            )
            """;

    /**
     * What is wanted laid beside what is there, by a full join, which PostgreSQL can only hash or merge. By "not exists" or a left
     * join, a planner that takes the tables for small compares each with each, or works out what is wanted anew for each
     * obligation: with 100,000 of them that took minutes, and the calendar stood locked. The condition is a "case" because a strict
     * one would turn the full join into such a left join. What was cancelled comes back if it is asked for again, as after a
     * restore; what fired never does.
     */
    private static final String DIFFERENCE = """
            , difference as materialized (
                select k.id as known, w.*
                from wanted w
                full join (
                    select o.*
                    from follow_ups f
                    join obligations o on o.assignment_id = f.assignment_id
                    where %s
                ) as k
                    on (w.assignment_id, w.cycle, w.deadline_version, w.round, w.rung)
                        = (k.assignment_id, k.cycle, k.deadline_version, k.round, k.rung)
                where case when w.assignment_id is null then k.state in ('PLANNED', 'PAUSED')
                           when k.assignment_id is null then true
                           when k.state in ('FIRED', 'SUPERSEDED', 'SILENCED') then false
                           else (k.state, k.fires_at, k.policy_code, k.policy_version)
                               is distinct from (w.state, w.fires_at, w.policy_code, w.policy_version) end
            ),
            cancelled as (
                update obligations o
                set state = 'CANCELLED', settled_at = :now
                from difference d
                where d.assignment_id is null and o.id = d.known and o.state in ('PLANNED', 'PAUSED')
                returning o.assignment_id, o.rung, o.state, o.fires_at
            ),
            planned as (
                insert into obligations as o (assignment_id, cycle, deadline_version, round, rung, policy_code, policy_version,
                                              position, anchor, unit, amount, condition, fires_at, state, correlation_id)
                select assignment_id, cycle, deadline_version, round, rung, policy_code, policy_version,
                       position, anchor, unit, amount, condition, fires_at, state, correlation_id
                from difference
                where assignment_id is not null
                on conflict (assignment_id, cycle, deadline_version, round, rung) do update
                set state = excluded.state, settled_at = null, fires_at = excluded.fires_at,
                    policy_code = excluded.policy_code, policy_version = excluded.policy_version,
                    position = excluded.position, anchor = excluded.anchor, unit = excluded.unit, amount = excluded.amount,
                    condition = excluded.condition, correlation_id = excluded.correlation_id
                where o.state in ('PLANNED', 'PAUSED', 'CANCELLED')
                returning o.assignment_id, o.rung, o.state, o.fires_at
            )
            """;

    private static final String COUNT = "select (select count(*) from cancelled) + (select count(*) from planned)";

    /** Of either kind how many, and the first of them. */
    private static final String EXAMPLES = """
            (select count(*) over (), c.* from cancelled c order by fires_at, assignment_id, rung limit 20)
            union all
            (select count(*) over (), p.* from planned p order by fires_at, assignment_id, rung limit 20)
            """;

    static final String REPLAN_SOME = WANTED.formatted(SOME) + DIFFERENCE.formatted(SOME) + COUNT;
    static final String REPLAN_ALL = WANTED.formatted(ALL) + DIFFERENCE.formatted(ALL) + EXAMPLES;
    private static final String REPLAN_OF_AGENCIES =
            WANTED.formatted(OF_AGENCIES) + DIFFERENCE.formatted(OF_AGENCIES) + COUNT;

    private final Session session;
    private final LadderConfig ladder;
    private final TimeConfig time;

    PlanRepository(Session session, LadderConfig ladder, TimeConfig time) {
        this.session = session;
        this.ladder = ladder;
        this.time = time;
    }

    void holdCalendar() {
        OneColumn.query(session, "select 1 from calendars where calendar_id = 'national' for share", Integer.class)
                .getSingleResult();
    }

    /** As for a change of the calendar: nobody plans or fires until the transaction ends. */
    void lockCalendar() {
        OneColumn.query(session, "select 1 from calendars where calendar_id = 'national' for update", Integer.class)
                .getSingleResult();
    }

    void replan(List<UUID> assignmentIds, Instant now) {
        parameters(OneColumn.query(session, REPLAN_SOME, Long.class), now)
                .setParameter("ids", assignmentIds.toArray(UUID[]::new))
                .getSingleResult();
    }

    void replanOf(List<String> agencies, Instant now) {
        parameters(OneColumn.query(session, REPLAN_OF_AGENCIES, Long.class), now)
                .setParameter("agencies", agencies.toArray(String[]::new))
                .getSingleResult();
    }

    PlanOutcome replanAll(Instant now) {
        Map<Boolean, List<ChangedRung>> changed =
                parameters(session.createNativeQuery(REPLAN_ALL, ChangedRung.class), now).getResultList().stream()
                        .collect(Collectors.partitioningBy(rung -> rung.state().equals("CANCELLED")));
        return new PlanOutcome(changed.getOrDefault(false, List.of()), changed.getOrDefault(true, List.of()));
    }

    private <Q extends CommonQueryContract> Q parameters(Q query, Instant now) {
        query.setParameter("now", now);
        query.setParameter("firesAt", ladder.firesAt().toString());
        query.setParameter("zone", time.zone().getId());
        return query;
    }
}
