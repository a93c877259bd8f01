-- Links in mails carry their own right, so that none is stored; what is, is up to when those of an agency were taken back.
create table link_revocations (
    agency_code  text        not null,
    issued_until timestamptz not null,
    constraint pk_link_revocations primary key (agency_code)
);

grant select, insert, update on link_revocations to ${app_role};
