package vn.dondoc.notification.obligation;

/** The statement that fires what is due. */
final class SweepStatement {

    private SweepStatement() {}

    /**
     * Fires at most so many rungs. The number stands in the text: for a limit it does not know PostgreSQL would plan the statement
     * anew each time, which takes as long as firing two hundred rungs.
     */
    static String firing(int portion) {
        return FIRE.replace(":portion", Integer.toString(portion));
    }

    /**
     * One portion, in one statement.
     *
     * <p>The follow-up's row is the claim: whoever holds it fires all that is due for that assignment, so that of several due
     * rungs of one deadline only the highest fires even if sweeps meet. The updates ask again for the state and the time:
     * a row that another transaction settled or moved since this statement began is left alone, and with it its notices. Both are
     * asked in a form no index serves: the row is found by its id, even where the planner takes the backlog for small.
     *
     * <p>The rung is locked behind its follow-up, which looks at it again: of what another sweep has fired since this statement
     * began, nothing is claimed. Else a worker would claim a portion of nothing, and take that for the end.
     *
     * <p>Conditions on what an earlier step made are inequalities where they can be: of an equality the planner believes that
     * hardly a row meets it, and then looks through a whole table for each of them.
     */
    private static final String FIRE = """
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
                for no key update of f, o skip locked
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
                    and due.place < 2
                    and o.state is not distinct from 'PLANNED'
                    and o.fires_at is not distinct from due.fires_at
                returning o.id, o.assignment_id, o.anchor, o.condition, o.rung, o.policy_code, o.policy_version,
                          o.correlation_id, o.state, f.kind, f.directive_id, f.directive_number,
                          f.agency_code as of_agency, f.agency_name as of_agency_name, f.assigned_by_code,
                          f.assigned_by_name, f.due_on, f.due_at, f.due_has_hour, f.deadline_phrase
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
                    and o.state is not distinct from 'PLANNED'
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
                select fired.*, r.recipients, r.channels, r.tone, r.any_time or fired.due_has_hour as at_once,
                       case when own.agency_code is null then today.number - due_day.working_day_number
                            else own.number - own_due.number end as working_days_late
                from fired
                join rungs r
                    on r.policy_code = fired.policy_code
                    and r.policy_version = fired.policy_version
                    and r.code = fired.rung
                cross join today
                left join working_days due_day on due_day.day = fired.due_on
                left join own_today own on own.agency_code = fired.of_agency
                left join lateral office_day(own.agency_code, fired.due_on) as own_due on true
                where fired.state <> 'SILENCED'
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
            bouncing as materialized (
                -- Mostly none does: then no address is looked up.
                select exists (select from bouncing_addresses where state = 'BOUNCING') as any_does
            ),
            messages as (
                (
                select distinct on (id, agency_code)
                       told.*, 'INBOX' as channel, agency_code as recipient, 'SENT' as notice_state,
                       cast(:now as timestamptz) as settled_at, false as merged, cast(null as timestamptz) as deliver_from,
                       cast(null as text) as language, cast(null as text) as failure
                from told
                order by id, agency_code, place
                )
                union all
                (
                select distinct on (id, recipient) mails.*
                from (
                    -- Mostly it is the agency's mailbox, and that takes mail.
                    select told.*, 'MAIL' as channel, mailbox.email as recipient, 'QUEUED' as notice_state,
                           cast(null as timestamptz) as settled_at,
                           'DIGEST' = any(told.channels) and not told.at_once as merged,
                           case when told.at_once then cast(:now as timestamptz) else told.working_time end as deliver_from,
                           coalesce(mailbox.language, 'vi') as language, cast(null as text) as failure
                    from told
                    join contacts mailbox on mailbox.agency_code = told.agency_code
                    where told.function = 'AGENCY' and not (select any_does from bouncing)
                        and told.channels && array['MAIL', 'DIGEST']
                    union all
                    select
                           told.*, 'MAIL', address.email,
                           case choice.of when 'NOBODY' then 'FAILED' else 'QUEUED' end,
                           case choice.of when 'NOBODY' then cast(:now as timestamptz) end,
                           'DIGEST' = any(told.channels) and not told.at_once,
                           case when told.at_once then cast(:now as timestamptz) else told.working_time end,
                           address.language,
                           case choice.of when 'NOBODY' then 'not sent: mail to this address comes back' end
                    from told
                    cross join bouncing
                    left join contacts mailbox on mailbox.agency_code = told.agency_code
                    cross join lateral (
                        select not bouncing.any_does or not exists (
                                   select from bouncing_addresses b
                                   where b.address = lower(mailbox.email) and b.state = 'BOUNCING') as takes_mail
                    ) as at_mailbox
                    left join lateral (
                        -- Of several whose address takes mail, the deputies of the day alone.
                        select array_agg(p.email) filter (where p.takes_mail and p.place = 1) as emails,
                               array_agg(p.language) filter (where p.takes_mail and p.place = 1) as languages,
                               min(p.email) filter (where not p.takes_mail) as bouncing
                        from (
                            select c.*, rank() over (partition by c.takes_mail order by c.stands_in desc) as place
                            from (
                                select k.email, k.language, k.stands_in,
                                       not bouncing.any_does or not exists (
                                           select from bouncing_addresses b
                                           where b.address = lower(k.email) and b.state = 'BOUNCING') as takes_mail
                                from contact_points k
                                where told.function <> 'AGENCY'
                                    and k.agency_code = told.agency_code
                                    and k.function = told.function
                                    and k.valid_from <= told.today
                                    and (k.valid_to is null or k.valid_to >= told.today)
                            ) as c
                        ) as p
                    ) as person on true
                    left join lateral (
                        -- Asked only where others cannot be reached.
                        select array_agg(p.email) as emails, array_agg(p.language) as languages
                        from (
                            select c.email, c.language, rank() over (order by c.stands_in desc) as place
                            from contact_points c
                            where bouncing.any_does
                                and person.emails is null
                                and (person.bouncing is not null or not at_mailbox.takes_mail)
                                and c.agency_code = told.agency_code
                                and c.function = 'DUTY_CONTACT'
                                and c.valid_from <= told.today
                                and (c.valid_to is null or c.valid_to >= told.today)
                                and not exists (
                                    select from bouncing_addresses b where b.address = lower(c.email) and b.state = 'BOUNCING')
                        ) as p
                        where p.place = 1
                    ) as duty on true
                    -- Nobody is told nothing: where nobody has the function, the mailbox of the agency is told; where an address
                    -- bounces, who is on duty. Where nobody can be reached, that is said.
                    cross join lateral (
                        select case when person.emails is not null then 'PERSON'
                                    when duty.emails is not null then 'DUTY'
                                    when mailbox.email is not null and at_mailbox.takes_mail then 'MAILBOX'
                                    else 'NOBODY' end as of
                    ) as choice
                    cross join lateral unnest(
                        case choice.of when 'PERSON' then person.emails when 'DUTY' then duty.emails
                                       when 'MAILBOX' then array[mailbox.email]
                                       else array[coalesce(person.bouncing, mailbox.email)] end,
                        case choice.of when 'PERSON' then person.languages when 'DUTY' then duty.languages
                                       else array[coalesce(mailbox.language, 'vi')] end) as address (email, language)
                    where address.email is not null and told.channels && array['MAIL', 'DIGEST']
                        and (told.function <> 'AGENCY' or bouncing.any_does)
                ) as mails
                order by id, recipient, place
                )
                union all
                (
                -- Whoever registered a webhook wants every notice of its scope, each once.
                select distinct on (told.id, w.id)
                       told.*, 'WEBHOOK', cast(w.id as text), 'QUEUED', cast(null as timestamptz), false,
                       case when told.at_once then cast(:now as timestamptz) else told.working_time end,
                       cast(null as text), cast(null as text)
                from told
                join webhooks w
                    on w.scope in (told.agency_code, split_part(told.agency_code, '.', 1)) and w.state = 'ACTIVE'
                order by told.id, w.id, told.place
                )
            ),
            written as (
                insert into notices (obligation_id, assignment_id, rung, anchor, condition, recipient_function, tone, channel,
                                     recipient, agency_code, agency_name, due_on, due_at, due_has_hour, deadline_phrase,
                                     working_days_late, state, created_at, settled_at, merged, deliver_from, correlation_id,
                                     language, failure)
                select id, assignment_id, rung, anchor, condition, function, tone, channel,
                       recipient, agency_code, agency_name, due_on, due_at, due_has_hour, deadline_phrase,
                       working_days_late, notice_state, :now, settled_at, merged, deliver_from, correlation_id,
                       language, failure
                from messages
                -- A second one cannot come from here; if ever it did, one notice too few is better than a sweep that
                -- stands still.
                on conflict (obligation_id, recipient, channel) do nothing
                returning obligation_id, id, state, tone, agency_code, agency_name
            )
            select fired.id, w.id as notice_id, w.state, coalesce(w.tone = 'ESCALATE', false) as escalates,
                   -- A breakdown is the office's own affair; other systems hear of it from task-service.
                   case when w.state <> 'QUEUED' and fired.kind = 'ASSIGNMENT' then nextval('notice_event_versions') end,
                   fired.assignment_id, w.agency_code, w.agency_name, fired.correlation_id, fired.directive_id,
                   fired.directive_number
            from fired
            left join written w on w.obligation_id = fired.id
            """;
}
