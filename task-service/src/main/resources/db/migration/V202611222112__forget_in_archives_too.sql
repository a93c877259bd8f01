-- As before, and what archives of the audit keep of its tasks is to go as well: rows of each kind of thing that is emptied in the
-- database.
alter function forget_directive(uuid, timestamptz) rename to forget_directive_in_the_database;
revoke execute on function forget_directive_in_the_database(uuid, timestamptz) from ${app_role};
create function forget_directive(forgotten uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    with owed as (select id from assignments where directive_id = forgotten),
    said (kind, id) as (
        select 'directive', forgotten
        union all select 'breakdown', forgotten
        union all select 'assignment', id from owed
        union all select 'task', id from tasks where directive_id = forgotten
        union all select 'series', id from series where directive_id = forgotten
        union all select 'name', id from unclear_names where directive_id = forgotten
        union all select 'target', id from targets where assignment_id in (select id from owed)
        union all select 'comment', id from comments where assignment_id in (select id from owed)
        union all select 'extension', id from extensions where assignment_id in (select id from owed)
        union all select 'submission', id from submissions where assignment_id in (select id from owed)
        union all select 'answer-proposal', id from answer_proposals
                  where assignment_id in (select id from owed) or document_id = forgotten)
    insert into audit_forgettings (entity_type, entity_id)
    select distinct kind, id::text from said
    on conflict (entity_type, entity_id) do update set asked_at = excluded.asked_at, done_at = null;
    perform forget_directive_in_the_database(forgotten, at);
end
$$;
revoke all on function forget_directive(uuid, timestamptz) from public;
grant execute on function forget_directive(uuid, timestamptz) to ${app_role};
