-- Each agency has a position: how many changes of its assignments were committed. It is the cursor of what agencies' clients
-- poll, and what tells them that nothing has changed. How and why: deploy/decisions/051-positions-are-drawn-at-commit.md.

create table agency_positions (
    agency_code text    not null,
    -- A short name, for cursors that hold many agencies.
    number      integer not null generated always as identity,
    position    bigint  not null,
    constraint pk_agency_positions primary key (agency_code),
    constraint uq_agency_positions_number unique (number)
) with (
    -- Each write updates a row of this small table: room for the new versions on the same page, no index is touched.
    fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000
);

-- The bodies that have given an agency work: whose cursors it belongs to.
create table agency_givers (
    body        text not null,
    agency_code text not null,
    constraint pk_agency_givers primary key (body, agency_code)
);

-- The latest change of each assignment an agency has or has had: one row, however often it changes, so reading all of them
-- from the start is a snapshot. No foreign key: its lock on the assignment would be taken after the agencies' and could
-- close a circle.
create table agency_changes (
    agency_code   text        not null,
    assignment_id uuid        not null,
    position      bigint      not null,
    assigned_by   text        not null,
    -- It left the agency: reassigned, merged away, deleted.
    gone          boolean     not null,
    changed_at    timestamptz not null,
    constraint pk_agency_changes primary key (agency_code, assignment_id)
) with (autovacuum_vacuum_scale_factor = 0.02);
-- What came after a cursor.
create unique index uq_agency_changes_position on agency_changes (agency_code, position);
-- What no cursor needs any more.
create index ix_agency_changes_gone on agency_changes (changed_at) where gone;

-- What the transactions under way have changed so far: noted a statement at a time, the same assignment perhaps more than once.
-- Rows live until their transaction ends, and with a crash it ends.
create unlogged table undrawn_changes (
    entry         bigint generated always as identity,
    transaction   xid8 not null,
    agency_code   text not null,
    assignment_id uuid not null,
    assigned_by   text not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create index ix_undrawn_changes_transaction on undrawn_changes (transaction);

create function note_changed_assignments() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into undrawn_changes (transaction, agency_code, assignment_id, assigned_by)
        select pg_current_xact_id(), agency_code, id, assigned_by from new_rows where state <> 'DRAFT';
    elsif tg_op = 'UPDATE' then
        -- Both sides: who loses an assignment must hear of it too.
        insert into undrawn_changes (transaction, agency_code, assignment_id, assigned_by)
        select pg_current_xact_id(), agency_code, id, assigned_by from new_rows where state <> 'DRAFT'
        union
        select pg_current_xact_id(), agency_code, id, assigned_by from old_rows where state <> 'DRAFT';
    else
        insert into undrawn_changes (transaction, agency_code, assignment_id, assigned_by)
        select pg_current_xact_id(), agency_code, id, assigned_by from old_rows where state <> 'DRAFT';
    end if;
    return null;
end $$;

create trigger tr_assignments_inserted after insert on assignments
    referencing new table as new_rows for each statement execute function note_changed_assignments();
create trigger tr_assignments_updated after update on assignments
    referencing old table as old_rows new table as new_rows for each statement execute function note_changed_assignments();
create trigger tr_assignments_deleted after delete on assignments
    referencing old table as old_rows for each statement execute function note_changed_assignments();

-- An assignment is shown with its task's words, its directive's number and subject and its agency's name: when these change, it
-- changes.
create function note_assignments_of_changed_tasks() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into undrawn_changes (transaction, agency_code, assignment_id, assigned_by)
    select pg_current_xact_id(), a.agency_code, a.id, a.assigned_by
    from new_rows n join old_rows o on o.id = n.id join assignments a on a.task_id = n.id
    where (n.item, n.content) is distinct from (o.item, o.content) and a.state <> 'DRAFT';
    return null;
end $$;
create trigger tr_tasks_updated after update on tasks
    referencing old table as old_rows new table as new_rows
    for each statement execute function note_assignments_of_changed_tasks();

create function note_assignments_of_changed_directives() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into undrawn_changes (transaction, agency_code, assignment_id, assigned_by)
    select pg_current_xact_id(), a.agency_code, a.id, a.assigned_by
    from new_rows n join old_rows o on o.id = n.id join assignments a on a.directive_id = n.id
    where (n.number, n.type, n.issued_on, n.subject) is distinct from (o.number, o.type, o.issued_on, o.subject)
        and a.state <> 'DRAFT';
    return null;
end $$;
create trigger tr_directives_updated after update on directives
    referencing old table as old_rows new table as new_rows
    for each statement execute function note_assignments_of_changed_directives();

create function note_assignments_of_renamed_agencies() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into undrawn_changes (transaction, agency_code, assignment_id, assigned_by)
    select pg_current_xact_id(), a.agency_code, a.id, a.assigned_by
    from new_rows n join old_rows o on o.code = n.code join assignments a on a.agency_code = n.code
    where n.name is distinct from o.name and a.state <> 'DRAFT';
    return null;
end $$;
create trigger tr_agencies_updated after update on agencies
    referencing old table as old_rows new table as new_rows
    for each statement execute function note_assignments_of_renamed_agencies();

-- The last statements of the transaction. Whoever gets here holds its rows of assignments already and takes the agencies' in the
-- order of their codes, so two transactions wait for each other in one direction only. Each statement sees what was
-- committed before it: what is decided after the lock is decided on the newest state.
create function draw_positions_of(drawing xid8) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into agency_positions (agency_code, position)
    select distinct u.agency_code, 0
    from undrawn_changes u
    where u.transaction = drawing
        and not exists (select from agency_positions p where p.agency_code = u.agency_code)
    order by u.agency_code
    on conflict do nothing;

    perform 1
    from agency_positions p
    where p.agency_code in (select u.agency_code from undrawn_changes u where u.transaction = drawing)
    order by p.agency_code
    for update of p;

    update agency_positions p
    set position = p.position + drawn.changes
    from (select u.agency_code, count(distinct u.assignment_id) as changes
          from undrawn_changes u
          where u.transaction = drawing
          group by u.agency_code) as drawn
    where p.agency_code = drawn.agency_code;

    insert into agency_givers (body, agency_code)
    select distinct u.assigned_by, u.agency_code
    from undrawn_changes u
    where u.transaction = drawing
        and not exists (select from agency_givers g where g.body = u.assigned_by and g.agency_code = u.agency_code)
    order by u.agency_code, u.assigned_by
    on conflict do nothing;

    insert into agency_changes as c (agency_code, assignment_id, position, assigned_by, gone, changed_at)
    select u.agency_code, u.assignment_id,
           p.position - count(*) over (partition by u.agency_code)
               + row_number() over (partition by u.agency_code order by u.assignment_id),
           u.assigned_by,
           not exists (select from assignments a
                       where a.id = u.assignment_id and a.agency_code = u.agency_code and a.state <> 'DRAFT'),
           clock_timestamp()
    from (select distinct on (n.agency_code, n.assignment_id) n.agency_code, n.assignment_id, n.assigned_by
          from undrawn_changes n
          where n.transaction = drawing
          order by n.agency_code, n.assignment_id, n.entry desc) as u
    join agency_positions p on p.agency_code = u.agency_code
    on conflict (agency_code, assignment_id) do update
    set position = excluded.position, assigned_by = excluded.assigned_by, gone = excluded.gone,
        changed_at = excluded.changed_at;
end $$;

-- The same for one change, which most transactions make: half the statements, and no search.
create function draw_position_of(change undrawn_changes) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    drawn bigint;
begin
    update agency_positions p set position = p.position + 1
    where p.agency_code = change.agency_code
    returning p.position into drawn;
    if not found then
        insert into agency_positions as p (agency_code, position) values (change.agency_code, 1)
        on conflict (agency_code) do update set position = p.position + 1
        returning p.position into drawn;
    end if;

    if not exists (select from agency_givers g
                   where g.body = change.assigned_by and g.agency_code = change.agency_code) then
        insert into agency_givers (body, agency_code) values (change.assigned_by, change.agency_code) on conflict do nothing;
    end if;

    insert into agency_changes as c (agency_code, assignment_id, position, assigned_by, gone, changed_at)
    values (change.agency_code, change.assignment_id, drawn, change.assigned_by,
            not exists (select from assignments a
                        where a.id = change.assignment_id and a.agency_code = change.agency_code and a.state <> 'DRAFT'),
            clock_timestamp())
    on conflict (agency_code, assignment_id) do update
    set position = excluded.position, assigned_by = excluded.assigned_by, gone = excluded.gone,
        changed_at = excluded.changed_at;
end $$;

-- Called for each note when the transaction commits; the first call draws for all of them. The others are told so by a setting of
-- the transaction: to look for their notes anew, thousands would each step over thousands of deleted ones.
create function draw_positions() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    notes     bigint;
    last_note bigint;
begin
    if new.entry <= coalesce(nullif(current_setting('dondoc.drawn_to', true), ''), '0')::bigint then
        return null;
    end if;
    select count(*), max(entry) into notes, last_note from undrawn_changes where transaction = new.transaction;
    if notes = 1 then
        perform draw_position_of(new);
    else
        perform draw_positions_of(new.transaction);
        perform set_config('dondoc.drawn_to', last_note::text, true);
    end if;
    delete from undrawn_changes where transaction = new.transaction;
    return null;
end $$;
create constraint trigger tr_undrawn_changes_drawn after insert on undrawn_changes
    deferrable initially deferred for each row execute function draw_positions();

-- Forgets what left an agency before the instant; some at a time, and never waits for a writer.
create function forget_gone_changes(before timestamptz) returns bigint
    language sql security definer set search_path = public, pg_temp as $$
    with old as (
        select agency_code, assignment_id from agency_changes where gone and changed_at < before
        order by changed_at limit 10000 for update skip locked),
    forgotten as (
        delete from agency_changes c using old o
        where c.agency_code = o.agency_code and c.assignment_id = o.assignment_id
        returning 1)
    select count(*) from forgotten
$$;
revoke all on function forget_gone_changes(timestamptz), draw_positions_of(xid8), draw_position_of(undrawn_changes) from public;
grant execute on function forget_gone_changes(timestamptz) to ${app_role};
grant select on agency_positions, agency_givers, agency_changes to ${app_role};

-- What is there already, oldest first.
insert into agency_changes (agency_code, assignment_id, position, assigned_by, gone, changed_at)
select agency_code, id, row_number() over (partition by agency_code order by id), assigned_by, false, now()
from assignments where state <> 'DRAFT';
insert into agency_positions (agency_code, position)
select agency_code, max(position) from agency_changes group by agency_code order by agency_code;
insert into agency_givers (body, agency_code)
select distinct assigned_by, agency_code from agency_changes;
