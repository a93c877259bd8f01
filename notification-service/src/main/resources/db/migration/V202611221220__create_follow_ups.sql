-- The newest state heard of each assignment. Closed ones stay: they prove that a late, older event is old.
create table follow_ups (
    assignment_id       uuid        not null,
    epoch               bigint      not null,
    version             bigint      not null,
    cycle               integer     not null,
    state               text        not null,
    is_open             boolean     not null generated always as (state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED')) stored,
    role                text        not null,
    tracked             boolean     not null,
    agency_code         text        not null,
    -- As in the event; agencies.name is preferred once that is known.
    agency_name         text        not null,
    assigned_by_code    text        not null,
    assigned_by_name    text        not null,
    monitoring_officer  text,
    task_id             uuid        not null,
    task_item           text,
    task_content        text        not null,
    directive_id        uuid        not null,
    directive_number    text,
    directive_type      text        not null,
    directive_subject   text        not null,
    directive_issuer    text        not null,
    directive_issued_on date,
    urgency             text,
    -- 0 where there is no deadline.
    deadline_version    integer     not null,
    deadline_phrase     text,
    due_on              date,
    -- Exclusive end: from this instant on it is overdue.
    due_at              timestamptz,
    due_has_hour        boolean     not null,
    original_due_on     date,
    issued_at           timestamptz not null,
    acknowledged_at     timestamptz,
    submitted_at        timestamptz,
    closed_at           timestamptz,
    reason              text,
    -- Of the work that caused the newest state; goes on into the notices.
    correlation_id      text        not null,
    constraint pk_follow_ups primary key (assignment_id),
    constraint ck_follow_ups_state check (state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'COMPLETED', 'WITHDRAWN')),
    constraint ck_follow_ups_role check (role in ('LEAD', 'COORDINATING')),
    constraint ck_follow_ups_deadline check ((due_on is null) = (due_at is null) and (due_on is null) = (deadline_version = 0))
);

-- What a change of the calendar has to look at again; the rest has no deadline or is closed.
create index ix_follow_ups_open_due_on on follow_ups (due_on) where is_open and tracked and due_on is not null;

grant select, insert, update on follow_ups to ${app_role};
