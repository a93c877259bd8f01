-- Whether a span counts for 35 days at most, for 400, or longer. What counts for 35 days and began before the end of a period ends
-- within 35 days after it: so the table of a period of long ago reads little of what came later.
alter table assignment_spans add column lasting smallint not null generated always as (
    case when least(valid_to, recorded_to, completed_at) - valid_from <= interval '840 hours' then 0
         when least(valid_to, recorded_to, completed_at) - valid_from <= interval '9600 hours' then 1
         else 2 end) stored;

drop index ix_assignment_spans_body;
-- All that the tables are made of, so that a year of a million rows is read from the index alone.
create index ix_assignment_spans_body on assignment_spans (body, lasting, counts_until)
    include (agency_code, directive_id, field, begun_at, submitted_at, completed_at, due_on, due_at, original_due_on,
             valid_from, valid_to, recorded_from, recorded_to);
