-- What statistics are read from: how each counted assignment stood, from when to when, and from when to when that is what was
-- recorded. Two reads of one period as of one past instant are equal for ever, whatever is recorded afterwards.

-- Lĩnh vực. Given with the task, never changed, as the rest of it.
alter table tasks add column field text;

-- A row is a rectangle of two times: it stood so in [valid_from, valid_to), by what was recorded in [recorded_from, recorded_to).
-- Those of one assignment never overlap as far as anybody can ask: nobody asks for a moment later than the recording. A new
-- row cuts the one before; neither cut changes what was answered for a past instant. Only LEAD rows that are tracked; none
-- while an assignment is a draft, and none after it is withdrawn. No foreign key: each row comes from one of
-- assignment_changes, which has it. Written by the trigger below alone.
create table assignment_spans (
    assignment_id   uuid        not null,
    id              bigint      not null generated always as identity,
    body            text        not null,
    agency_code     text        not null,
    directive_id    uuid        not null,
    field           text,
    cycle           integer     not null,
    -- Of this life: the issue, the reassignment or the reopening.
    begun_at        timestamptz not null,
    -- When the report that counts reached the office, and from when on it counts as completed by it.
    submitted_at    timestamptz,
    completed_at    timestamptz,
    due_on          date,
    due_at          timestamptz,
    original_due_on date,
    valid_from      timestamptz not null,
    valid_to        timestamptz not null default 'infinity',
    recorded_from   timestamptz not null,
    recorded_to     timestamptz not null default 'infinity',
    -- The last beginning of a period in which it counts.
    counts_until    timestamptz not null generated always as (least(valid_to, recorded_to, completed_at)) stored,
    constraint pk_assignment_spans primary key (assignment_id, id)
);
-- All that the tables are made of, so that a year of a million rows is read from the index alone.
create index ix_assignment_spans_body on assignment_spans (body, counts_until)
    include (agency_code, directive_id, field, begun_at, submitted_at, completed_at, due_on, due_at, original_due_on,
             valid_from, valid_to, recorded_from, recorded_to);
-- The list behind an agency's figure.
create index ix_assignment_spans_agency on assignment_spans (agency_code, counts_until);

-- Called for the rows just appended to the history. Whoever moves assignments appends one row for each, with the version that
-- the assignment then has, so nothing can be moved past this. The time is the history's, which is the office's clock and not
-- the database's; it never runs back for one assignment, though clocks of two replicas may differ.
create function keep_standing() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
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
        left join assignment_spans s on s.assignment_id = a.id and s.recorded_to = 'infinity' and s.valid_to = 'infinity'
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
        join assignment_spans s on s.assignment_id = d.id and s.recorded_to = 'infinity' and s.valid_to > d.since
    ), cut as (
        update assignment_spans s
        set valid_to = case when o.valid_from < o.since then o.since else s.valid_to end,
            recorded_to = case when o.valid_from < o.since then s.recorded_to else o.recorded end
        from overtaken o
        where s.assignment_id = o.assignment_id and s.id = o.id
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
revoke all on function keep_standing() from public;
create trigger keep_standing after insert on assignment_changes
    referencing new table as changes for each statement execute function keep_standing();

-- Of what was before this table, the present is all that is taken over.
insert into assignment_spans (assignment_id, body, agency_code, directive_id, cycle, begun_at, submitted_at, completed_at, due_on,
                              due_at, original_due_on, valid_from, recorded_from)
select id, assigned_by, agency_code, directive_id, cycle, issued_at, submitted_at,
       case when state = 'COMPLETED' then coalesce(submitted_at, closed_at, issued_at) end, due_on, due_at, original_due_on,
       issued_at, issued_at
from assignments
where role = 'LEAD' and tracked and state not in ('DRAFT', 'WITHDRAWN') and issued_at is not null;

-- What agencies were called, and whose will directives were, as it was told; the first that was known holds from ever.
create table agency_names (
    code          text        not null,
    recorded_from timestamptz not null,
    name          text        not null,
    kind          text        not null,
    constraint pk_agency_names primary key (code, recorded_from)
);
create table directing_leaders (
    directive_id  uuid        not null,
    recorded_from timestamptz not null,
    leader        text,
    constraint pk_directing_leaders primary key (directive_id, recorded_from)
);
insert into agency_names (code, recorded_from, name, kind) select code, '-infinity', name, kind from agencies;
insert into directing_leaders (directive_id, recorded_from, leader)
select id, '-infinity', directing_authority from directives where state <> 'PURGED';

-- Registered letters that urge (công văn đôn đốc), and the assignments they name. A row stays when the letter turns out not to
-- name it: only the reading as of an earlier instant still counts it.
create table urging_letters (
    letter_id     uuid        not null,
    assignment_id uuid        not null,
    letter_on     date        not null,
    recorded_at   timestamptz not null,
    taken_back_at timestamptz,
    constraint pk_urging_letters primary key (letter_id, assignment_id)
);
create index ix_urging_letters_day on urging_letters (letter_on) include (assignment_id, recorded_at, taken_back_at);
create index ix_extensions_granted on extensions (decided_at) include (assignment_id) where state = 'GRANTED';

grant select on assignment_spans to ${app_role};
grant select, insert on agency_names, directing_leaders, urging_letters to ${app_role};
grant update (taken_back_at) on urging_letters to ${app_role};
