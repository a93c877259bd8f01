-- Makes a later change of an audit row visible. What is hashed of the words (before, after, reason) is salted: once they are
-- purged with their salt, the hash that stays tells nothing, however short they were.
alter table audit_rows add column salt uuid default gen_random_uuid();

-- One row for each range of audit rows that was sealed. Ranges touch: what lies between two ids of a range and is not in
-- leaves was never committed, so a row that appears there later was slipped in.
create table audit_seals (
    number    bigint      not null,
    first_id  bigint      not null,
    last_id   bigint      not null,
    rows      integer     not null,
    -- For each row 8 bytes of id, 32 of the hash of who did what when, 32 of the hash of the words: tells which row was changed.
    leaves    bytea       not null,
    root      text        not null,
    previous  text        not null,
    hash      text        not null,
    sealed_at timestamptz not null,
    constraint pk_audit_seals primary key (number),
    -- Finds the seal of a row, and keeps two sealers from sealing the same.
    constraint uq_audit_seals_first_id unique (first_id),
    constraint uq_audit_seals_last_id unique (last_id),
    constraint ck_audit_seals_range check (number > 0 and first_id <= last_id and rows > 0),
    constraint ck_audit_seals_hashes check (
        root ~ '^[0-9a-f]{64}$' and previous ~ '^[0-9a-f]{64}$' and hash ~ '^[0-9a-f]{64}$')
);
grant select, insert on audit_seals to ${app_role};

-- The owner may empty a row of its words, since law orders some documents forgotten, and nothing else; and each row so
-- emptied leaves a row of its own, which is sealed in its turn. Whoever drops this trigger is found by the verifier.
create function keep_audit() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'audit rows are never deleted' using errcode = '42501';
    end if;
    if (to_jsonb(old) - '{before,after,reason,salt}'::text[]) <> (to_jsonb(new) - '{before,after,reason,salt}'::text[])
        or new.before is not null or new.after is not null or new.reason is not null then
        raise exception 'an audit row can be emptied of its words, not changed' using errcode = '42501';
    end if;
    if old.before is null and old.after is null and old.reason is null then
        return null;
    end if;
    new.salt := null;
    insert into audit_rows (recorded_at, actor_subject, action, outcome, entity_type, entity_id, correlation_id)
    values (clock_timestamp(), 'database:' || session_user, 'empty-audit-row', 'DONE', 'audit-row', old.id::text, 'database');
    return new;
end
$$;
create trigger keep_audit before update or delete on audit_rows for each row execute function keep_audit();
