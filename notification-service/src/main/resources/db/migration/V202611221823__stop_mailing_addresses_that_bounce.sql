-- Mail that came back, each once.
create table bounces (
    -- Of the notice or digest.
    mail_id     uuid        not null,
    address     text        not null,
    -- The address does not take mail, now or ever; otherwise this one mail was not delivered.
    permanent   boolean     not null,
    -- Enhanced status (RFC 3463), such as 5.1.1; empty where none was told.
    status      text        not null,
    reason      text        not null,
    received_at timestamptz not null,
    constraint pk_bounces primary key (mail_id)
);
create index ix_bounces_address on bounces (address, received_at desc);

-- What is known of addresses whose mail came back, in lower case. Nothing is mailed to one that is BOUNCING until somebody clears it.
create table bouncing_addresses (
    id             uuid        not null default uuidv7(),
    address        text        not null,
    -- SUSPECT: some mail came back, not often enough yet.
    state          text        not null,
    soft_bounces   integer     not null,
    last_bounce_at timestamptz not null,
    last_reason    text        not null,
    bouncing_since timestamptz,
    cleared_at     timestamptz,
    constraint pk_bouncing_addresses primary key (id),
    constraint uq_bouncing_addresses_address unique (address),
    constraint ck_bouncing_addresses_state check (state in ('SUSPECT', 'BOUNCING', 'CLEARED')),
    constraint ck_bouncing_addresses_since check (state <> 'BOUNCING' or bouncing_since is not null)
);
-- What each sweep and each delivery asks for.
create index ix_bouncing_addresses_in_force on bouncing_addresses (address) where state = 'BOUNCING';

alter table notices drop constraint ck_notices_state;
alter table notices add constraint ck_notices_state
    check (state in ('QUEUED', 'SENT', 'FAILED', 'BOUNCED', 'CANCELLED')) not valid;
alter table notices validate constraint ck_notices_state;
alter table digests drop constraint ck_digests_state,
    add constraint ck_digests_state check (state in ('QUEUED', 'SENT', 'FAILED', 'BOUNCED', 'CANCELLED'));

grant select, insert on bounces to ${app_role};
grant select, insert, update on bouncing_addresses to ${app_role};
