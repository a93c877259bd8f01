-- The register of directives.
create table directives (
    id                  uuid        not null,
    version             bigint      not null,
    -- Whose register it stands in. Two bodies may each register the same document, and neither sees the other's.
    body                text        not null,
    state               text        not null,
    type                text        not null,
    -- The number as written, as the decree would have it written, alone, and in the form that decides whether two are the same.
    number_written      text,
    number_normalised   text,
    number_value        integer,
    number_key          text,
    number_year         integer,
    number_series       text,
    issuer              text        not null,
    issuer_key          text        not null,
    directing_authority text,
    place               text,
    issued_on           date,
    urgency             text,
    subject             text        not null,
    signer_name         text,
    signer_title        text,
    signer_authority    text,
    -- Whole, however long; PostgreSQL keeps it out of line, so lists that do not ask for it do not read it.
    text                text        not null,
    registered_at       timestamptz not null,
    constraint pk_directives primary key (id),
    constraint ck_directives_state check (state in ('UNNUMBERED', 'REGISTERED')),
    constraint ck_directives_number check (
        case state
            when 'REGISTERED' then num_nulls(number_written, number_normalised, number_value, number_key, number_year,
                                             number_series) = 0
            else num_nonnulls(number_written, number_normalised, number_value, number_key, number_year,
                              number_series) = 0
        end),
    constraint ck_directives_urgency check (urgency in ('URGENT', 'VERY_URGENT', 'FLASH'))
);

-- Never twice (Decree 30/2020/ND-CP, article 15: an issuer counts from 01 in each year; offices do so for each type).
create unique index uq_directives_number on directives (body, issuer_key, number_year, number_series, number_key)
    where number_key is not null;

-- Lists of one body, newest registered first: ids are made in the order of time. One index for each filter.
create index ix_directives_body on directives (body, id);
create index ix_directives_type on directives (body, type, id);
create index ix_directives_state on directives (body, state, id);
create index ix_directives_issuer on directives (body, issuer_key, id);
create index ix_directives_issued_on on directives (body, issued_on, id);

grant select, insert, update on directives to ${app_role};
