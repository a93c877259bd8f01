-- One message to one recipient over one channel about one rung. What can change later and was told (names, deadline, days
-- late) is copied; the directive and the task are read from the follow-up.
create table notices (
    id                uuid        not null default uuidv7(),
    obligation_id     uuid        not null,
    assignment_id     uuid        not null,
    rung              text        not null,
    anchor            text        not null,
    channel           text        not null,
    -- INBOX: the agency code. MAIL: the address as it was when the rung fired.
    recipient         text        not null,
    agency_code       text        not null,
    agency_name       text        not null,
    due_on            date,
    due_at            timestamptz,
    due_has_hour      boolean     not null,
    deadline_phrase   text,
    -- Working days after the due date up to and with the day of the notice; negative: working days left.
    working_days_late integer,
    -- QUEUED until the channel has taken it: nothing is called sent before.
    state             text        not null,
    created_at        timestamptz not null,
    settled_at        timestamptz,
    read_at           timestamptz,
    failure           text,
    -- Deliveries tried. available_at is the machine's time, not business time: when the next try may begin, or, while one is
    -- running, when it counts as crashed. claim tells that try from a later one.
    attempts          integer     not null default 0,
    available_at      timestamptz not null default clock_timestamp(),
    claim             uuid,
    correlation_id    text        not null,
    constraint pk_notices primary key (id),
    constraint uq_notices_recipient unique (obligation_id, recipient, channel),
    constraint fk_notices_obligations foreign key (obligation_id) references obligations (id),
    constraint ck_notices_channel check (channel in ('INBOX', 'MAIL')),
    constraint ck_notices_state check (state in ('QUEUED', 'SENT', 'FAILED', 'CANCELLED')),
    constraint ck_notices_settled check ((settled_at is null) = (state = 'QUEUED'))
);

-- The inbox of an agency, newest first, whole or what is unread.
create index ix_notices_inbox on notices (agency_code, id desc) where channel = 'INBOX';
create index ix_notices_unread on notices (agency_code, id desc) where channel = 'INBOX' and read_at is null;

-- The notices of an assignment, for the list and for cancelling.
create index ix_notices_assignment on notices (assignment_id, id);

-- What the mail delivery reads: only what is queued, so that a year of sent mail costs it nothing.
create index ix_notices_queued_mail on notices (available_at) where channel = 'MAIL' and state = 'QUEUED';

-- Versions of the notice events. Drawn while the follow-up's row is locked, so that they ascend per assignment.
create sequence notice_event_versions;

grant select, insert, update on notices to ${app_role};
grant usage on sequence notice_event_versions to ${app_role};
