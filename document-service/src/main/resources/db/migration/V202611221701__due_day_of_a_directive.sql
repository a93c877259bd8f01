-- The day by which its sender wants an answer or a report, as the exchange of documents tells it; the text may name others.
alter table directives add column due_on date;

-- A relation that was declared in error is taken back; the history keeps what it said. The service itself cannot delete any, and
-- what has changed another directive stays.
create function take_back_relations(ids uuid[]) returns void
    language sql security definer set search_path = public, pg_temp
as $$
    delete from directive_relations where id = any(ids) and effective_at is null;
$$;
revoke all on function take_back_relations(uuid[]) from public;
grant execute on function take_back_relations(uuid[]) to ${app_role};
