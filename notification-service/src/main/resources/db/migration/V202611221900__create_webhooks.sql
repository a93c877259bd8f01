-- Notices go to other systems, too: each is posted to the addresses that asked for those of its agency.
alter table notices drop constraint ck_notices_channel;
-- WEBHOOK: the recipient is the id of the webhook.
alter table notices add constraint ck_notices_channel check (channel in ('INBOX', 'MAIL', 'WEBHOOK'));

create table webhooks (
    id              uuid        not null,
    -- An agency (H12.13), or a body (H12) for the notices of all its agencies.
    scope           text        not null,
    url             text        not null,
    description     text,
    state           text        not null,
    -- Why it is disabled, in the words of what happened.
    disabled_reason text,
    -- Sealed with the service's key, since each request must be signed with it.
    secret          bytea       not null,
    -- The one before, with which requests are signed as well until then.
    former_secret   bytea,
    former_until    timestamptz,
    version         bigint      not null,
    created_by      text        not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    -- The lane of its deliveries: one process at a time has it, and after a failure it rests. Machine time.
    next_at         timestamptz not null default clock_timestamp(),
    claim           uuid,
    failures        integer     not null default 0,
    constraint pk_webhooks primary key (id),
    constraint ck_webhooks_state check (state in ('ACTIVE', 'DISABLED')),
    constraint ck_webhooks_disabled check ((disabled_reason is null) = (state = 'ACTIVE')),
    constraint ck_webhooks_former check ((former_secret is null) = (former_until is null))
);

-- The same address hears of the same agency once.
create unique index uq_webhooks_scope on webhooks (scope, url);

create table webhook_deliveries (
    notice_id    uuid        not null,
    webhook_id   uuid        not null,
    state        text        not null,
    attempts     integer     not null default 0,
    -- Those of them before it was asked for again: the pauses begin anew.
    tried_before integer     not null default 0,
    -- Machine time: when the next try may begin, and when no more is begun.
    available_at timestamptz not null default clock_timestamp(),
    give_up_at   timestamptz not null,
    constraint pk_webhook_deliveries primary key (notice_id),
    constraint fk_webhook_deliveries_notices foreign key (notice_id) references notices (id),
    constraint fk_webhook_deliveries_webhooks foreign key (webhook_id) references webhooks (id) on delete cascade,
    constraint ck_webhook_deliveries_state check (state in ('QUEUED', 'TAKEN', 'FAILED', 'CANCELLED'))
);

-- What a delivery reads: only what waits, so that a year of what was taken costs it nothing.
create index ix_webhook_deliveries_queued on webhook_deliveries (webhook_id, available_at) where state = 'QUEUED';
-- The log, newest first (a notice's id ascends with time), whole or of one state.
create index ix_webhook_deliveries_log on webhook_deliveries (webhook_id, notice_id desc);
create index ix_webhook_deliveries_log_of_state on webhook_deliveries (webhook_id, state, notice_id desc);

-- What was tried and answered: only ever added to.
create table webhook_attempts (
    notice_id   uuid        not null,
    number      integer     not null,
    webhook_id  uuid        not null,
    at          timestamptz not null default clock_timestamp(),
    -- Null where no answer came.
    status      integer,
    took_millis bigint      not null,
    -- Null where it was taken.
    failure     text,
    constraint pk_webhook_attempts primary key (notice_id, number)
);

grant select, insert, update, delete on webhooks to ${app_role};
-- Deleted with their webhook.
grant select, insert, update on webhook_deliveries to ${app_role};
grant select, insert on webhook_attempts to ${app_role};
