-- Names over time and groups of agencies, by which the addressees of a text are found.

alter table agencies
    -- [{"key", "validFrom", "validTo"}]: each name folded, and the days on which it held; null: as long as the agency.
    add column names     jsonb  not null default '[]',
    -- The keys alone, for the index.
    add column name_keys text[] not null default '{}';

-- Names change seldom and are looked up by the hundred: no list of pending entries to be searched each time.
create index ix_agencies_name_keys on agencies using gin (name_keys) with (fastupdate = off);
-- Members of a group: one kind below one code.
create index ix_agencies_kind on agencies (kind, code text_pattern_ops);

create table agency_groups (
    id          text    not null,
    epoch       bigint  not null,
    version     bigint  not null,
    phrases     text[]  not null,
    phrase_keys text[]  not null,
    within      text,
    kinds       text[]  not null,
    levels      int[]   not null,
    -- [{"agency", "included", "validFrom", "validTo"}]
    members     jsonb   not null,
    valid_from  date,
    valid_to    date,
    constraint pk_agency_groups primary key (id)
);
create index ix_agency_groups_phrase_keys on agency_groups using gin (phrase_keys) with (fastupdate = off);

grant select, insert, update on agency_groups to ${app_role};

-- The names of agencies told before this day were not kept. The topic holds the newest state of each: it is read again from
-- the start, and what it tells counts as newer than what is here.
update agencies set version = -1;
delete from consumer_offsets where topic = 'dondoc.agency-events.v1';
