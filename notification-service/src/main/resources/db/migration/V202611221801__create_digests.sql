-- One message to one recipient: DAILY gathers the notices of a day, WEEKLY and MONTHLY tell the office how things stand.
create table digests (
    id           uuid        not null default uuidv7(),
    kind         text        not null,
    -- The address as it was when the digest was made.
    recipient    text        not null,
    owner_code   text        not null,
    owner_name   text        not null,
    -- DAILY: the day it is sent. WEEKLY: the day of the meeting. MONTHLY: the first day of the month it reports.
    for_day      date        not null,
    -- WEEKLY and MONTHLY: the figures, as they were when it was made.
    content      jsonb,
    state        text        not null,
    created_at   timestamptz not null,
    settled_at   timestamptz,
    failure      text,
    -- As for notices: the machine's time, and which try it is.
    attempts     integer     not null default 0,
    available_at timestamptz not null default clock_timestamp(),
    claim        uuid,
    constraint pk_digests primary key (id),
    constraint ck_digests_kind check (kind in ('DAILY', 'WEEKLY', 'MONTHLY')),
    constraint ck_digests_state check (state in ('QUEUED', 'SENT', 'FAILED', 'CANCELLED')),
    constraint ck_digests_settled check ((settled_at is null) = (state = 'QUEUED')),
    constraint ck_digests_content check ((content is null) = (kind = 'DAILY'))
);
-- What makes it be sent once, however often and by however many it is made. A day's digest is one for all agencies the recipient
-- is reached for.
create unique index uq_digests_daily on digests (recipient, for_day) where kind = 'DAILY';
create unique index uq_digests_report on digests (kind, recipient, owner_code, for_day) where kind <> 'DAILY';
create index ix_digests_queued on digests (available_at) where state = 'QUEUED';

alter table notices add constraint fk_notices_digests foreign key (digest_id) references digests (id);

-- What was closed in a month, for its report.
create index ix_follow_ups_closed on follow_ups (closed_at) where closed_at is not null and tracked;

-- When each replica last came to the end of a sweep, by business time and by the machine's.
create table sweep_heartbeats (
    replica  uuid        not null,
    swept_at timestamptz not null,
    seen_at  timestamptz not null default clock_timestamp(),
    constraint pk_sweep_heartbeats primary key (replica)
);

-- What was decided on records that could not be applied. The records themselves lie on the topics of dead letters.
create table dead_letter_decisions (
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    decision      text        not null,
    reason        text        not null,
    decided_by    text        not null,
    decided_at    timestamptz not null,
    constraint pk_dead_letter_decisions primary key (topic, partition, record_offset),
    constraint ck_dead_letter_decisions_decision check (decision in ('REPLAYED', 'DROPPED'))
);

grant select, insert, update on digests to ${app_role};
grant select, insert, update, delete on sweep_heartbeats to ${app_role};
grant select, insert on dead_letter_decisions to ${app_role};
