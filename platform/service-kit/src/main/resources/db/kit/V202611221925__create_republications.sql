-- Telling everything again: one row for each kind of thing this service tells of, from when it is first asked for. The row is
-- where the telling goes on after a crash, and what shows how far it has come.
create table republications (
    kind        text        not null,
    epoch       integer     not null,
    asked_at    timestamptz not null,
    last_key    text        not null default '',
    told        bigint      not null default 0,
    told_at     timestamptz,
    lost        bigint      not null default 0,
    -- The first of them; each stands in the audit with its last state.
    lost_keys   text[]      not null default '{}',
    finished_at timestamptz,
    constraint pk_republications primary key (kind),
    constraint ck_republications_finished check (finished_at is null or told_at is not null)
);
grant select, insert, update on republications to ${app_role};

-- The service may raise its epoch and do nothing else to it. An epoch is the second in which it was raised (from 2026 on), since
-- a database that is put back has also forgotten how often it was put back before. Whoever appends an event has read epochs and
-- so holds it until the end of the transaction: the lock waits for them, and they for it.
create function raise_epoch() returns integer
    language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '20s'
as $$
declare
    raised integer;
begin
    lock table epochs in access exclusive mode;
    update epochs e
    set epoch = greatest(e.epoch + 1, cast(extract(epoch from clock_timestamp() - timestamptz '2026-01-01 00:00:00Z') as integer))
    returning e.epoch into raised;
    return raised;
end
$$;
revoke all on function raise_epoch() from public;
grant execute on function raise_epoch() to ${app_role};
