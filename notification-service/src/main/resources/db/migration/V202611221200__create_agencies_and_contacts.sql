-- What this service knows of agencies, fed by agency-changed. Kept for their present names; the register is elsewhere.
create table agencies (
    code       text    not null,
    epoch      bigint  not null,
    version    bigint  not null,
    name       text    not null,
    kind       text    not null,
    valid_from date    not null,
    valid_to   date,
    constraint pk_agencies primary key (code)
);

-- Where an agency's mail goes. No foreign key to agencies: the row that proves the agency came by an event and may be
-- rebuilt, what a person entered must outlive that.
create table contacts (
    agency_code text        not null,
    email       text        not null,
    name        text,
    version     bigint      not null,
    changed_at  timestamptz not null,
    constraint pk_contacts primary key (agency_code),
    -- Header injection and SMTP commands end here, whatever comes in above.
    constraint ck_contacts_email check (email ~ '^[^[:space:][:cntrl:]<>@]+@[^[:space:][:cntrl:]<>@]+$')
);

grant select, insert, update on agencies to ${app_role};
grant select, insert, update on contacts to ${app_role};
