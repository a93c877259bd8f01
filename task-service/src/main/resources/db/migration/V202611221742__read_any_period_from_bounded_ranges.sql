-- The table of a year reads the year's rows and hardly another, however long ago the year was and however often its rows were
-- overtaken since.

-- 3: completed and never overtaken. 4: open and not overtaken. Those overtaken since, by how long they held: 0 for 35 days at
-- most, 1 for 400, 2 for longer.
alter table assignment_spans add column lasting smallint not null generated always as (
    case when valid_to = 'infinity' and recorded_to = 'infinity' then case when completed_at is not null then 3 else 4 end
         when least(valid_to, recorded_to) - valid_from <= interval '840 hours' then 0
         when least(valid_to, recorded_to) - valid_from <= interval '9600 hours' then 1
         else 2 end) stored;
-- What the reading of a period bounds: for 3 the completion, which lies in the period; for 4 since when it is open, which is
-- before the period's end; for the others when they were overtaken, which is after the period's end, and not later than they
-- lasted.
alter table assignment_spans add column bound timestamptz not null generated always as (
    case when valid_to < 'infinity' or recorded_to < 'infinity' then least(valid_to, recorded_to)
         else coalesce(completed_at, valid_from) end) stored;

drop index ix_assignment_spans_body;
drop index ix_assignment_spans_agency;
alter table assignment_spans drop column counts_until;
-- All that the tables are made of, so that they are read from the index alone.
create index ix_assignment_spans_body on assignment_spans (body, lasting, bound)
    include (agency_code, directive_id, field, begun_at, submitted_at, completed_at, due_on, due_at, original_due_on,
             valid_from, valid_to, recorded_from, recorded_to);
-- The list behind an agency's figure.
create index ix_assignment_spans_agency on assignment_spans (agency_code, body, lasting, bound);
