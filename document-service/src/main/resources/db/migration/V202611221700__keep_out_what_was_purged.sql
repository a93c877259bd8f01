-- What must not come back: digests of what would tell a purged directive again. They say nothing to whoever reads them, and only
-- yes or no to whoever already knows the number, the sender's id, the text or the file.
create table purge_marks (
    body         text  not null,
    mark         bytea not null,
    directive_id uuid  not null,
    constraint pk_purge_marks primary key (body, mark)
);
grant select on purge_marks to ${app_role};

create function purge_mark(kind text, variadic parts text[]) returns bytea
    language sql immutable parallel safe
return sha256(convert_to(kind || E'\n' || array_to_string(parts, E'\n'), 'UTF8'));

-- As before, but it leaves its marks. The text counts as it was stored, to the letter.
create or replace function purge_directive(purged uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into purge_marks (body, mark, directive_id)
    select d.body, m.mark, d.id
    from directives d cross join lateral (
        select purge_mark('number', d.issuer_key, d.number_year::text, d.number_series, d.number_key) as mark
        where d.number_key is not null
        union all
        select purge_mark('origin', d.source, d.source_id) where d.source is not null
        union all
        -- Of a draft there is nothing else; a line or two may stand in many.
        select purge_mark('text', encode(sha256(convert_to(d.text, 'UTF8')), 'hex'))
        where d.number_key is null and length(d.text) >= 200
        union all
        select purge_mark('file', f.sha256) from directive_files f where f.directive_id = d.id) as m
    where d.id = purged
    on conflict do nothing;

    update audit_rows set before = null, after = null, reason = null
    where entity_type = 'directive' and entity_id = purged::text;
    -- Answers that are kept for repeated requests: a repeated registration must not register it again, so the row stays.
    update idempotency_keys set body = null where position(convert_to(purged::text, 'UTF8') in body) > 0;
    -- Events that have not gone out yet.
    delete from outbox
    where topic = 'dondoc.directive-events.v1' and message_key = convert_to(purged::text, 'UTF8');
    delete from directives where id = purged;
end
$$;
