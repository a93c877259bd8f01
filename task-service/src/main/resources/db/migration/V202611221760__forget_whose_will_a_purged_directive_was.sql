-- What statistics keep of a directive beside its assignments goes, too: a past reading by leaders counts a purged directive's
-- work under no leader from then on. On the mark, so that whoever forgets a directive forgets this with it.
create function forget_directing_leader() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    update directing_leaders set leader = null where directive_id = new.directive_id;
    return null;
end
$$;
revoke all on function forget_directing_leader() from public;

create trigger tr_forgotten_directives_leader after insert on forgotten_directives
    for each row execute function forget_directing_leader();
