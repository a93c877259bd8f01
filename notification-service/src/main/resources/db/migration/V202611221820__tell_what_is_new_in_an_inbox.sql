-- Which transaction wrote a notice: a stream of what is new goes on behind the snapshot its reader last saw. Ids do not do, since
-- a sweep that began earlier may commit later. Rows from before this have none and are in no stream. The column is added without
-- a default, which would write every row anew, and then given one for the rows to come.
alter table notices add column written_by xid8;
alter table notices alter column written_by set default pg_current_xact_id();
create index ix_notices_news on notices (agency_code, written_by) where channel = 'INBOX' and written_by is not null;

-- Unread ones are counted by tone without a look at the table.
drop index ix_notices_unread;
create index ix_notices_unread on notices (agency_code, id desc) include (tone, assignment_id)
    where channel = 'INBOX' and read_at is null;
