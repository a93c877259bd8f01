package vn.dondoc.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import vn.dondoc.kit.time.TimeConfig;

/** Fires due obligations. */
@ApplicationScoped
class SweepRepository {

    /**
     * One portion, in one statement.
     *
     * <p>The follow-up's row is the claim: whoever holds it fires all that is due for that assignment, so that of several due
     * rungs of one deadline only the highest fires even if sweeps meet. The updates ask again for the state and the time:
     * a row that another transaction settled or moved since this statement began is left alone, and with it its notices. The
     * time is asked in a form no index serves: the row is found by its id, even where the planner takes the backlog for small.
     */
    static final String FIRE = """
            with calendar as materialized (
                -- While the calendar is being changed, no row here: nothing is fired by days that no longer count.
                select 1 from calendars where calendar_id = 'national' for share skip locked
            ),
            claimed as materialized (
                select f.assignment_id
                from obligations o
                join follow_ups f on f.assignment_id = o.assignment_id
                where o.state = 'PLANNED' and o.fires_at <= :now and exists (select from calendar)
                order by o.fires_at
                limit :portion
                for no key update of f skip locked
            ),
            due as materialized (
                select o.id, o.assignment_id, o.anchor, o.fires_at,
                       row_number() over (partition by o.assignment_id, o.anchor order by o.position desc) as place
                from (select distinct assignment_id from claimed) as c
                cross join lateral (
                    -- "offset 0" keeps the conditions below out: the rows are found by their assignment. By the index of
                    -- what is due, each portion would read the whole backlog.
                    select k.* from obligations k where k.assignment_id = c.assignment_id offset 0
                ) as o
                where o.state = 'PLANNED' and o.fires_at <= :now
            ),
            fired as (
                update obligations o
                set state = 'FIRED', settled_at = :now
                from due
                where due.id = o.id
                    and due.place = 1
                    and o.state = 'PLANNED'
                    and o.fires_at is not distinct from due.fires_at
                returning o.id, o.assignment_id, o.anchor, o.rung, o.correlation_id
            ),
            superseded as (
                update obligations o
                set state = 'SUPERSEDED', settled_at = :now
                from due
                join fired on fired.assignment_id = due.assignment_id and fired.anchor = due.anchor
                where due.anchor = 'DEADLINE'
                    and due.place > 1
                    and o.id = due.id
                    and o.state = 'PLANNED'
                    and o.fires_at is not distinct from due.fires_at
            ),
            addressed as (
                select fired.*, f.agency_code, coalesce(a.name, f.agency_name) as agency_name,
                       f.due_on, f.due_at, f.due_has_hour, f.deadline_phrase,
                       today.working_day_number - due_day.working_day_number as working_days_late
                from fired
                join follow_ups f on f.assignment_id = fired.assignment_id
                left join agencies a on a.code = f.agency_code
                left join working_days due_day on due_day.day = f.due_on
                left join working_days today on today.day = cast(cast(:now as timestamptz) at time zone :zone as date)
            ),
            messages as (
                select addressed.*, 'INBOX' as channel, agency_code as recipient,
                       'SENT' as state, cast(:now as timestamptz) as settled_at
                from addressed
                union all
                select addressed.*, 'MAIL', c.email, 'QUEUED', null
                from addressed
                join contacts c on c.agency_code = addressed.agency_code
                union all
                select addressed.*, 'WEBHOOK', cast(w.id as text), 'QUEUED', null
                from addressed
                join webhooks w
                    on w.scope in (addressed.agency_code, split_part(addressed.agency_code, '.', 1)) and w.state = 'ACTIVE'
            )
            insert into notices (obligation_id, assignment_id, rung, anchor, channel, recipient,
                                 agency_code, agency_name, due_on, due_at, due_has_hour, deadline_phrase,
                                 working_days_late, state, created_at, settled_at, correlation_id)
            select id, assignment_id, rung, anchor, channel, recipient,
                   agency_code, agency_name, due_on, due_at, due_has_hour, deadline_phrase,
                   working_days_late, state, :now, settled_at, correlation_id
            from messages
            -- A second one cannot come from here; if ever it did, one notice too few is better than a sweep that stands still.
            on conflict (obligation_id, recipient, channel) do nothing
            returning id, channel
            """;

    private final Session session;
    private final TimeConfig time;

    SweepRepository(Session session, TimeConfig time) {
        this.session = session;
        this.time = time;
    }

    /** Empty when nothing is due that is not being fired elsewhere. */
    List<FiredNotice> fire(Instant now, int portion) {
        return session.createNativeQuery(FIRE, FiredNotice.class)
                .setParameter("now", now)
                .setParameter("portion", portion)
                .setParameter("zone", time.zone().getId())
                .getResultList();
    }
}
