-- The register of agencies: one row for each code, as it is now. What it was before stands in audit_rows.
create table agencies (
    code       text    not null,
    version    bigint  not null,
    name       text    not null,
    aliases    text[]  not null,
    kind       text    not null,
    valid_from date    not null,
    valid_to   date,
    -- Codes, not foreign keys: a successor may be registered after the agency that names it.
    successors text[]  not null,
    constraint pk_agencies primary key (code),
    -- QD 20/2020/QD-TTg: at most 35 characters, digits and capitals in groups joined by dots.
    constraint ck_agencies_code check (length(code) <= 35 and code ~ '^[A-Z][0-9A-Z]*([.][0-9A-Z]+)*$'),
    constraint ck_agencies_valid check (valid_to >= valid_from)
);

grant select, insert, update on agencies to ${app_role};
