package vn.dondoc.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
                select o.id, o.assignment_id, o.anchor, o.condition, o.fires_at,
                       row_number() over (partition by o.assignment_id, o.anchor, o.condition order by o.position desc)
                           as place
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
                set settled_at = :now,
                    state = case when exists (
                            select from holds h
                            where h.ended_at is null
                                and h.kind = 'SILENCE'
                                and h.begun_at <= :now
                                and h.until > :now
                                and (h.scope = 'ASSIGNMENT' and h.scope_key = cast(f.assignment_id as text)
                                    or h.scope = 'AGENCY' and h.scope_key = f.agency_code
                                    or h.scope = 'DIRECTIVE' and h.scope_key = cast(f.directive_id as text)))
                        then 'SILENCED' else 'FIRED' end
                from due
                join follow_ups f on f.assignment_id = due.assignment_id
                where due.id = o.id
                    and due.place = 1
                    and o.state = 'PLANNED'
                    and o.fires_at is not distinct from due.fires_at
                returning o.id, o.assignment_id, o.anchor, o.condition, o.rung, o.policy_code, o.policy_version,
                          o.correlation_id, o.state
            ),
            superseded as (
                update obligations o
                set state = 'SUPERSEDED', settled_at = :now
                from due
                join fired
                    on fired.assignment_id = due.assignment_id
                    and fired.anchor = due.anchor
                    and fired.condition = due.condition
                where due.place > 1
                    and o.id = due.id
                    and o.state = 'PLANNED'
                    and o.fires_at is not distinct from due.fires_at
            ),
            today as materialized (
                select t.day, t.is_working, t.working_day_number as number, next.day as next_day, at.local
                from (select cast(:now as timestamptz) at time zone :zone as local) as at
                join working_days t on t.day = cast(at.local as date)
                left join working_days next
                    on next.is_working and next.working_day_number = t.working_day_number + 1
            ),
            own_today as materialized (
                -- The few agencies that keep a calendar of their own.
                select c.calendar_id as agency_code, own.is_working, own.number, next.day as next_day
                from calendars c
                cross join today
                cross join lateral office_day(c.calendar_id, today.day) as own
                cross join lateral office_working_day(c.calendar_id, own.number + 1) as next
                where c.calendar_id <> 'national'
            ),
            addressed as (
                select fired.*, f.agency_code as of_agency, f.agency_name as of_agency_name, f.assigned_by_code,
                       f.assigned_by_name, f.due_on, f.due_at, f.due_has_hour, f.deadline_phrase,
                       r.recipients, r.channels, r.tone, r.any_time or f.due_has_hour as at_once,
                       case when own.agency_code is null then today.number - due_day.working_day_number
                            else own.number - own_due.number end as working_days_late
                from fired
                join follow_ups f on f.assignment_id = fired.assignment_id
                join rungs r
                    on r.policy_code = fired.policy_code
                    and r.policy_version = fired.policy_version
                    and r.code = fired.rung
                cross join today
                left join working_days due_day on due_day.day = f.due_on
                left join own_today own on own.agency_code = f.agency_code
                left join lateral office_day(own.agency_code, f.due_on) as own_due on true
                where fired.state = 'FIRED'
            ),
            told as (
                select a.*, w.function, w.place,
                       case when o.office then a.assigned_by_code else a.of_agency end as agency_code,
                       coalesce(g.name, case when o.office then a.assigned_by_name else a.of_agency_name end) as agency_name,
                       today.day as today,
                       case when not :mailWaits then cast(:now as timestamptz)
                            when works.today and cast(today.local as time)
                                 between cast(:mailFrom as time) and cast(:mailUntil as time)
                            then cast(:now as timestamptz)
                            else (case when works.today and cast(today.local as time) < cast(:mailFrom as time)
                                       then today.day else works.next_day end + cast(:mailFrom as time)) at time zone :zone
                       end as working_time
                from addressed a
                cross join today
                cross join lateral unnest(a.recipients) with ordinality as w (function, place)
                cross join lateral (
                    select w.function in ('MONITORING_OFFICER', 'OFFICE_LEADERSHIP', 'CHAIRMAN_LIST') as office
                ) as o
                left join agencies g on g.code = case when o.office then a.assigned_by_code else a.of_agency end
                left join own_today own
                    on own.agency_code = case when o.office then a.assigned_by_code else a.of_agency end
                cross join lateral (
                    select coalesce(own.is_working, today.is_working) as today,
                           coalesce(own.next_day, today.next_day) as next_day
                ) as works
            ),
            messages as (
                (
                select distinct on (id, agency_code)
                       told.*, 'INBOX' as channel, agency_code as recipient, 'SENT' as notice_state,
                       cast(:now as timestamptz) as settled_at, false as merged, cast(null as timestamptz) as deliver_from
                from told
                order by id, agency_code, place
                )
                union all
                (
                select distinct on (told.id, address.email)
                       told.*, 'MAIL', address.email, 'QUEUED', cast(null as timestamptz),
                       'DIGEST' = any(told.channels) and not told.at_once,
                       case when told.at_once then cast(:now as timestamptz) else told.working_time end
                from told
                left join contacts mailbox on mailbox.agency_code = told.agency_code
                left join lateral (
                    -- Of several, the deputies of the day alone.
                    select array_agg(p.email) as emails
                    from (
                        select c.email, rank() over (order by c.stands_in desc) as place
                        from contact_points c
                        where told.function <> 'AGENCY'
                            and c.agency_code = told.agency_code
                            and c.function = told.function
                            and c.valid_from <= told.today
                            and (c.valid_to is null or c.valid_to >= told.today)
                    ) as p
                    where p.place = 1
                ) as person on true
                -- Nobody is told nothing: where nobody has the function, the mailbox of the agency is told.
                cross join lateral unnest(coalesce(person.emails, array[mailbox.email])) as address (email)
                where address.email is not null and told.channels && array['MAIL', 'DIGEST']
                order by told.id, address.email, told.place
                )
                union all
                (
                -- Whoever registered a webhook wants every notice of its scope, each once.
                select distinct on (told.id, w.id)
                       told.*, 'WEBHOOK', cast(w.id as text), 'QUEUED', cast(null as timestamptz), false,
                       case when told.at_once then cast(:now as timestamptz) else told.working_time end
                from told
                join webhooks w
                    on w.scope in (told.agency_code, split_part(told.agency_code, '.', 1)) and w.state = 'ACTIVE'
                order by told.id, w.id, told.place
                )
            ),
            written as (
                insert into notices (obligation_id, assignment_id, rung, anchor, condition, recipient_function, tone, channel,
                                     recipient, agency_code, agency_name, due_on, due_at, due_has_hour, deadline_phrase,
                                     working_days_late, state, created_at, settled_at, merged, deliver_from, correlation_id)
                select id, assignment_id, rung, anchor, condition, function, tone, channel,
                       recipient, agency_code, agency_name, due_on, due_at, due_has_hour, deadline_phrase,
                       working_days_late, notice_state, :now, settled_at, merged, deliver_from, correlation_id
                from messages
                -- A second one cannot come from here; if ever it did, one notice too few is better than a sweep that
                -- stands still.
                on conflict (obligation_id, recipient, channel) do nothing
                returning obligation_id, id, channel, tone
            )
            select fired.id, w.id as notice_id, w.channel, coalesce(w.tone = 'ESCALATE', false) as escalates
            from fired
            left join written w on w.obligation_id = fired.id
            """;

    private final Session session;
    private final LadderConfig ladder;
    private final TimeConfig time;

    SweepRepository(Session session, LadderConfig ladder, TimeConfig time) {
        this.session = session;
        this.ladder = ladder;
        this.time = time;
    }

    /** Empty when nothing is due that is not being fired elsewhere. */
    List<FiredNotice> fire(Instant now, int portion) {
        return session.createNativeQuery(FIRE, FiredNotice.class)
                .setParameter("now", now)
                .setParameter("portion", portion)
                .setParameter("mailWaits", ladder.mailWaits())
                .setParameter("mailFrom", ladder.mailFrom().toString())
                .setParameter("mailUntil", ladder.mailUntil().toString())
                .setParameter("zone", time.zone().getId())
                .getResultList();
    }

    void beat(UUID replica, Instant now) {
        session.createNativeMutationQuery("""
                        insert into sweep_heartbeats (replica, swept_at) values (:replica, :now)
                        on conflict (replica) do update set swept_at = excluded.swept_at, seen_at = clock_timestamp()
                        """)
                .setParameter("replica", replica)
                .setParameter("now", now)
                .executeUpdate();
        session.createNativeMutationQuery(
                        "delete from sweep_heartbeats where seen_at < clock_timestamp() - interval '1 day'")
                .executeUpdate();
    }
}
