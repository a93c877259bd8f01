-- The same, in a form that stays linear whatever the planner believes of a table that grew a moment ago: each assignment's spans are
-- looked up by the primary key and changed where they were found. As a plain join, 6,000 reports in one transaction after a
-- mass issue took over a minute. Nobody else changes them meanwhile: the assignment's row is locked.
create or replace function keep_standing() returns trigger
    language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off
as $$
begin
    with moved as (
        select a.id, a.assigned_by, a.agency_code, a.directive_id, k.field, a.cycle, a.submitted_at, a.due_on, a.due_at,
               a.original_due_on, a.state, s.cycle as was_cycle, s.agency_code as was_agency,
               s.directive_id as was_directive, s.field as was_field, s.submitted_at as was_submitted,
               s.completed_at as was_completed, s.due_on as was_due_on, s.due_at as was_due_at,
               s.original_due_on as was_original, s.begun_at as was_begun, a.issued_at,
               greatest(c.changed_at, s.recorded_from) as recorded
        from changes c
        join assignments a on a.id = c.assignment_id and a.version = c.version
        join tasks k on k.id = a.task_id
        left join lateral (
            select * from assignment_spans n
            where n.assignment_id = a.id and n.recorded_to = 'infinity' and n.valid_to = 'infinity'
            limit 1) s on true
        where a.role = 'LEAD' and a.tracked and a.state <> 'DRAFT'
    ), news as (
        select *, case when was_cycle is null then least(issued_at, recorded)
                       when was_cycle = cycle then was_begun
                       else recorded end as begun
        from moved
        where was_cycle is null and state <> 'WITHDRAWN'
           or state = 'WITHDRAWN' and was_cycle is not null
           or (state = 'COMPLETED') <> (was_completed is not null)
           or (cycle, agency_code, directive_id) <> (was_cycle, was_agency, was_directive)
           or (field, submitted_at, due_on, due_at, original_due_on)
              is distinct from (was_field, was_submitted, was_due_on, was_due_at, was_original)
    ), dated as (
        -- From when on it stands so: now, but a report from when it came, and what was registered wrongly from the beginning.
        select *, greatest(begun, least(recorded, case
                   when state = 'WITHDRAWN' or was_cycle is distinct from cycle then case when was_cycle is null then begun
                                                                                          else recorded end
                   when submitted_at is not null
                        and (submitted_at is distinct from was_submitted
                             or state = 'COMPLETED' and was_completed is null) then submitted_at
                   when original_due_on is distinct from was_original and was_original is not null then begun
                   else recorded end)) as since
        from news
    ), overtaken as (
        select s.*, d.since, d.recorded
        from dated d
        cross join lateral (
            select n.ctid as place, n.* from assignment_spans n
            where n.assignment_id = d.id and n.recorded_to = 'infinity' and n.valid_to > d.since
            offset 0) s
    ), cut as (
        update assignment_spans s
        set valid_to = case when o.valid_from < o.since then o.since else s.valid_to end,
            recorded_to = case when o.valid_from < o.since then s.recorded_to else o.recorded end
        from overtaken o
        where s.ctid = o.place
    ), left_over as (
        -- What was believed of the time after a back-dated report, until the report was entered.
        insert into assignment_spans (assignment_id, body, agency_code, directive_id, field, cycle, begun_at, submitted_at,
                                      completed_at, due_on, due_at, original_due_on, valid_from, valid_to, recorded_from,
                                      recorded_to)
        select assignment_id, body, agency_code, directive_id, field, cycle, begun_at, submitted_at, completed_at, due_on,
               due_at, original_due_on, since, valid_to, recorded_from, recorded
        from overtaken
        where valid_from < since and since < recorded and recorded_from < recorded
    )
    insert into assignment_spans (assignment_id, body, agency_code, directive_id, field, cycle, begun_at, submitted_at,
                                  completed_at, due_on, due_at, original_due_on, valid_from, recorded_from)
    select id, assigned_by, agency_code, directive_id, field, cycle, begun, submitted_at,
           case when state = 'COMPLETED' then coalesce(was_completed, since) end, due_on, due_at, original_due_on, since,
           recorded
    from dated
    where state <> 'WITHDRAWN';
    return null;
end
$$;
