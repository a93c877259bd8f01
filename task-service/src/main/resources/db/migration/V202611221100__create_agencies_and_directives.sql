-- What other services' events told us. Rows are replaced by newer states only: (epoch, version) of the producer.

create table agencies (
    code       text    not null,
    epoch      bigint  not null,
    version    bigint  not null,
    name       text    not null,
    kind       text    not null,
    valid_from date    not null,
    valid_to   date,
    successors text[]  not null,
    constraint pk_agencies primary key (code)
);

create table directives (
    id                  uuid        not null,
    epoch               bigint      not null,
    version             bigint      not null,
    state               text        not null,
    body                text        not null,
    number              text,
    type                text        not null,
    issuer              text        not null,
    directing_authority text,
    issued_on           date,
    urgency             text,
    subject             text        not null,
    -- Up to 512 KiB as the event carries it; the whole is document-service's.
    text                text,
    text_truncated      boolean     not null,
    registered_at       timestamptz not null,
    constraint pk_directives primary key (id)
);

grant select, insert, update on agencies, directives to ${app_role};
