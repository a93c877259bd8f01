-- What must be forgotten, and that it was: no number, no subject, no text. Kept so that its address answers 410 and its last
-- event can be sent again.
create table directive_purges (
    directive_id uuid        not null,
    body         text        not null,
    version      bigint      not null,
    purged_at    timestamptz not null,
    constraint pk_directive_purges primary key (directive_id)
);
grant select, insert on directive_purges to ${app_role};

-- Takes everything a directive has left in this database. The service cannot delete or change these rows itself: this is the one
-- way, and it keeps who did what when in the audit, without what it was done to. Rows that hang on the directive go by their
-- foreign keys.
create function purge_directive(purged uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
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
revoke all on function purge_directive(uuid) from public;
grant execute on function purge_directive(uuid) to ${app_role};
