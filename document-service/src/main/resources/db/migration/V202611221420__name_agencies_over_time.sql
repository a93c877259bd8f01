-- Agencies over time: every name with its days, every succession with its day and legal basis, and the code as it was first
-- written (QD 20/2020 turned the order of a code's groups round; both spellings still arrive).

-- Trusted extensions of PostgreSQL's own distribution: the owner of the database may create them.
create extension if not exists pg_trgm;

alter table agencies add column written_code text;
update agencies set written_code = code;
alter table agencies alter column written_code set not null;

create table agency_names (
    agency     text    not null,
    -- In the order in which they were given; the official name of today is 0.
    position   integer not null,
    name       text    not null,
    official   boolean not null,
    -- Whether its days are its own; else it holds as long as the agency exists, behind former official names.
    dated      boolean not null,
    valid_from date    not null,
    valid_to   date,
    -- What names are compared by, computed by the service: folded; without accents; and as people abbreviate it, the first
    -- word whole or not. Null until the service has started over rows that a migration made.
    key        text,
    plain_key  text,
    short_key  text,
    initials   text,
    constraint pk_agency_names primary key (agency, position),
    constraint fk_agency_names_agency foreign key (agency) references agencies (code),
    constraint ck_agency_names_valid check (valid_to >= valid_from)
);

insert into agency_names (agency, position, name, official, dated, valid_from, valid_to)
select code, 0, name, true, false, valid_from, valid_to from agencies
union all
select code, n, alias, false, false, valid_from, valid_to
from agencies, unnest(aliases) with ordinality as given (alias, n);

create index ix_agency_names_key on agency_names (key);
create index ix_agency_names_plain_key on agency_names (plain_key);
create index ix_agency_names_short_key on agency_names (short_key);
create index ix_agency_names_initials on agency_names (initials);
-- Names that are nearly the one asked for: GiST, since it walks from the nearest on, where GIN would read all that are alike.
create index ix_agency_names_likeness on agency_names using gist (plain_key gist_trgm_ops (siglen = 64));
-- The few rows a start has to fold; empty afterwards.
create index ix_agency_names_unfolded on agency_names (agency) where key is null;

create table agency_successions (
    agency      text    not null,
    position    integer not null,
    -- A code, not a foreign key: a successor may be registered after the agency that names it.
    successor   text    not null,
    -- The first day on which the successor answers; unknown for an agency that has not ended.
    succeeds_on date,
    legal_basis text,
    constraint pk_agency_successions primary key (agency, position),
    constraint uq_agency_successions unique (agency, successor),
    constraint fk_agency_successions_agency foreign key (agency) references agencies (code)
);

insert into agency_successions (agency, position, successor, succeeds_on)
select code, n, successor, valid_to + 1
from agencies, unnest(successors) with ordinality as given (successor, n);

-- "Whom did this agency follow?"
create index ix_agency_successions_successor on agency_successions (successor);

alter table agencies drop column aliases, drop column successors;

-- Members of a group: those of a kind below a code. text_pattern_ops, so that "below H12" is a range of the index.
create index ix_agencies_kind on agencies (kind, code text_pattern_ops);

grant select, insert, update, delete on agency_names to ${app_role};
grant select, insert, delete on agency_successions to ${app_role};
