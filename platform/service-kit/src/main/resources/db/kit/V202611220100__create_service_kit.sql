-- What every service's database has. Run by the owner role; the service's own role (${app_role}) gets what it needs and no more.

-- One row: the age of this database (see package epoch). Raised by an operator after a restore, never by the service.
create table epochs (
    only_row boolean not null default true,
    epoch    integer not null,
    constraint pk_epochs primary key (only_row),
    constraint ck_epochs_only_row check (only_row),
    constraint ck_epochs_epoch check (epoch > 0)
);
insert into epochs (epoch) values (1);

-- Events not yet acknowledged by the broker. key and value are bytes and headers is json, not jsonb: a dead letter keeps
-- whatever it came with, even a NUL character, which neither text nor jsonb can hold.
create table outbox (
    position    bigint generated always as identity,
    topic       text        not null,
    message_key bytea,
    headers     json        not null,
    value       bytea,
    created_at  timestamptz not null default clock_timestamp(),
    constraint pk_outbox primary key (position)
) with (
    -- A queue turns over its rows all day: vacuum by count, so that the head of the index stays free of dead entries.
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 10000
);

-- Which replica may relay the outbox, and until when by the database's clock.
create table relay_leases (
    name       text        not null,
    holder     uuid        not null,
    expires_at timestamptz not null,
    constraint pk_relay_leases primary key (name)
);

-- The next offset to apply. The owner changes with every assignment of a partition, so that a zombie's commit fails.
create table consumer_offsets (
    topic       text        not null,
    partition   integer     not null,
    next_offset bigint,
    owner       uuid        not null,
    updated_at  timestamptz not null default clock_timestamp(),
    constraint pk_consumer_offsets primary key (topic, partition)
);

-- Answers of writes that carried Idempotency-Key.
create table idempotency_keys (
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       integer     not null,
    headers      jsonb       not null,
    body         bytea,
    created_at   timestamptz not null default clock_timestamp(),
    constraint pk_idempotency_keys primary key (caller, key)
);
create index ix_idempotency_keys_created_at on idempotency_keys (created_at);

-- One row per write and per refused write of an authenticated caller. Append-only.
create table audit_rows (
    id             bigint generated always as identity,
    recorded_at    timestamptz not null,
    actor_subject  text        not null,
    actor_name     text,
    actor_title    text,
    actor_body     text,
    action         text        not null,
    outcome        text        not null,
    entity_type    text        not null,
    entity_id      text        not null,
    before         jsonb,
    after          jsonb,
    reason         text,
    correlation_id text        not null,
    constraint pk_audit_rows primary key (id),
    constraint ck_audit_rows_outcome check (outcome in ('DONE', 'REFUSED'))
);
create index ix_audit_rows_entity on audit_rows (entity_type, entity_id, id);

grant usage on schema public to ${app_role};
grant select on epochs to ${app_role};
grant select, insert, delete on outbox to ${app_role};
grant select, insert, update on relay_leases to ${app_role};
grant select, insert, update on consumer_offsets to ${app_role};
grant select, insert, delete on idempotency_keys to ${app_role};
grant select, insert on audit_rows to ${app_role};
