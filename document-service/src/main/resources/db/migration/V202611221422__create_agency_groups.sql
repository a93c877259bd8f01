-- Collective addressees ("các sở, ban, ngành tỉnh"): a definition, never a list, so that who is meant is a question with a date.
create table agency_groups (
    id          text   not null,
    version     bigint not null,
    phrases     text[] not null,
    -- The phrases folded, to be found by.
    phrase_keys text[] not null,
    -- Only agencies below this code; a code, not a foreign key: the body may be registered later.
    within      text,
    kinds       text[] not null,
    -- Levels of the code: 2 for H12.05; empty for all.
    levels      integer[] not null,
    valid_from  date,
    valid_to    date,
    constraint pk_agency_groups primary key (id),
    constraint ck_agency_groups_valid check (valid_to >= valid_from)
);

create index ix_agency_groups_phrase_keys on agency_groups using gin (phrase_keys);

-- Agencies that belong, or do not belong, whatever their kind, on certain days.
create table agency_group_members (
    group_id   text    not null,
    position   integer not null,
    agency     text    not null,
    included   boolean not null,
    valid_from date,
    valid_to   date,
    constraint pk_agency_group_members primary key (group_id, position),
    constraint fk_agency_group_members_group foreign key (group_id) references agency_groups (id)
);

grant select, insert, update on agency_groups to ${app_role};
-- A change replaces the list.
grant select, insert, update, delete on agency_group_members to ${app_role};
