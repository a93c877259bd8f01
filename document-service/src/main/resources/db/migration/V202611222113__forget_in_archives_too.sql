-- As before, and what archives of the audit keep of it is to go as well.
alter function purge_directive(uuid) rename to purge_directive_in_the_database;
revoke execute on function purge_directive_in_the_database(uuid) from ${app_role};
create function purge_directive(purged uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into audit_forgettings (entity_type, entity_id) values ('directive', purged::text)
    on conflict (entity_type, entity_id) do update set asked_at = excluded.asked_at, done_at = null;
    perform purge_directive_in_the_database(purged);
end
$$;
revoke all on function purge_directive(uuid) from public;
grant execute on function purge_directive(uuid) to ${app_role};
