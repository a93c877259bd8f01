-- The years of the audit that were written to files: which seals and rows each file holds, and what it hashed to.
create table audit_archives (
    year        integer     not null,
    first_seal  bigint      not null,
    last_seal   bigint      not null,
    first_id    bigint      not null,
    last_id     bigint      not null,
    rows        bigint      not null,
    file        text        not null,
    sha256      text        not null,
    archived_at timestamptz not null,
    archived_by text        not null,
    constraint pk_audit_archives primary key (year),
    -- Two that are written at the same moment do not both count.
    constraint uq_audit_archives_first_seal unique (first_seal),
    constraint ck_audit_archives_range check (first_seal <= last_seal and first_id <= last_id),
    constraint ck_audit_archives_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
grant select, insert on audit_archives to ${app_role};

-- As before, but that the owner may remove what an archive holds. The service, which can say what was archived, can remove
-- nothing; the owner, who can remove, is seen by the verifier if no archive has the rows.
create or replace function keep_audit() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'DELETE' then
        if old.id <= (select coalesce(max(last_id), 0) from audit_archives) then
            return old;
        end if;
        raise exception 'audit rows are never deleted before they are archived' using errcode = '42501';
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

-- For the owner, once the file and its index lie where they shall stay. The seals stay; a row tells of the removal.
create function remove_archived_audit(archived integer) returns bigint
    language plpgsql
as $$
declare
    bound   bigint;
    removed bigint;
begin
    select last_id into bound from audit_archives where year = archived;
    if bound is null then
        raise exception 'the year % of the audit is not archived', archived;
    end if;
    delete from audit_rows where id <= bound;
    get diagnostics removed = row_count;
    insert into audit_rows (recorded_at, actor_subject, action, outcome, entity_type, entity_id, correlation_id)
    values (clock_timestamp(), 'database:' || session_user, 'remove-archived-audit', 'DONE', 'audit-archive',
            archived::text, 'database');
    return removed;
end
$$;
revoke execute on function remove_archived_audit(integer) from public;
