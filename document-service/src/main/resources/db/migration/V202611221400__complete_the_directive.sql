-- The rest of what Decree 30/2020/ND-CP puts on a document, how it came here, and what later documents did to it.

-- DRAFT: no number yet, holds no place in a series. REPLACED, REVOKED: by a later document or by the issuer's word; each
-- keeps its number, which is never given again.
alter table directives drop constraint ck_directives_state;
alter table directives drop constraint ck_directives_number;
update directives set state = 'DRAFT' where state = 'UNNUMBERED';
alter table directives
    add constraint ck_directives_state check (state in ('DRAFT', 'REGISTERED', 'REPLACED', 'REVOKED')),
    add constraint ck_directives_number check (
        case state
            when 'DRAFT' then num_nonnulls(number_written, number_normalised, number_value, number_key, number_year,
                                           number_series) = 0
            else num_nulls(number_written, number_normalised, number_value, number_key, number_year, number_series) = 0
        end),
    add column addressees     text[]  not null default '{}',
    add column recipients     text[]  not null default '{}',
    -- Names of what is attached, as the document lists them; the files themselves are another matter.
    add column attachments    text[]  not null default '{}',
    -- Of an incoming document: its number in the body's book of arrivals (so den), counted from 1 in each year.
    add column arrival_number integer,
    add column arrival_year   integer,
    add column arrived_on     date,
    -- The system that sent it, and what it is called there.
    add column source         text,
    add column source_id      text,
    -- Which fields were read from the text and how sure, by name; empty where the caller gave all.
    add column reading        jsonb   not null default '{}',
    -- What later documents did to it, in the order they did it.
    add column supersessions  jsonb   not null default '[]',
    add constraint ck_directives_arrival check (num_nulls(arrival_number, arrival_year, arrived_on) in (0, 3)),
    add constraint ck_directives_arrival_number check (arrival_number > 0),
    add constraint ck_directives_source check ((source is null) = (source_id is null));

create unique index uq_directives_arrival on directives (body, arrival_year, arrival_number)
    where arrival_number is not null;
create unique index uq_directives_source on directives (body, source, source_id) where source is not null;

-- The last arrival number given out, one row for each body and year. Drawing the next locks the row until the end of the
-- transaction, so numbers have no gaps: one that is rolled back is drawn again.
create table arrival_counters (
    body text    not null,
    year integer not null,
    last integer not null,
    constraint pk_arrival_counters primary key (body, year)
);

grant select, insert, update on arrival_counters to ${app_role};
