create table tasks (
    id           uuid        not null,
    directive_id uuid        not null,
    item         text,
    content      text        not null,
    quote        text,
    addressee    text,
    created_at   timestamptz not null,
    constraint pk_tasks primary key (id),
    constraint fk_tasks_directive foreign key (directive_id) references directives (id)
);
create index ix_tasks_directive on tasks (directive_id, id);

create table assignments (
    id                 uuid        not null,
    version            bigint      not null,
    task_id            uuid        not null,
    directive_id       uuid        not null,
    agency_code        text        not null,
    assigned_by        text        not null,
    monitoring_officer text,
    role               text        not null,
    tracked            boolean     not null,
    state              text        not null,
    cycle              integer     not null,
    deadline_phrase    text,
    due_on             date,
    due_at             timestamptz,
    due_has_hour       boolean,
    deadline_version   integer,
    original_due_on    date,
    created_at         timestamptz not null,
    issued_at          timestamptz,
    acknowledged_at    timestamptz,
    submitted_at       timestamptz,
    closed_at          timestamptz,
    reason             text,
    constraint pk_assignments primary key (id),
    constraint fk_assignments_task foreign key (task_id) references tasks (id),
    constraint fk_assignments_agency foreign key (agency_code) references agencies (code),
    -- One agency has one part in a task: it leads or it coordinates.
    constraint uq_assignments_task_agency unique (task_id, agency_code),
    constraint ck_assignments_role check (role in ('LEAD', 'COORDINATING')),
    constraint ck_assignments_state check
        (state in ('DRAFT', 'ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'COMPLETED', 'WITHDRAWN')),
    constraint ck_assignments_deadline check
        ((due_on is null) = (due_at is null) and (due_on is null) = (deadline_version is null)
         and (due_on is null) = (original_due_on is null) and (due_on is null) = (due_has_hour is null))
);
-- An agency's list, newest first, with or without one state; drafts are not the agency's yet.
create index ix_assignments_agency on assignments (agency_code, id desc) where state <> 'DRAFT';
create index ix_assignments_agency_state on assignments (agency_code, state, id desc) where state <> 'DRAFT';
create index ix_assignments_directive on assignments (directive_id, id);

-- What an agency reported, cycle by cycle; never changed afterwards but for the decision on it.
create table submissions (
    id            uuid        not null,
    assignment_id uuid        not null,
    cycle         integer     not null,
    note          text        not null,
    evidence      jsonb       not null,
    submitted_at  timestamptz not null,
    submitted_by  text        not null,
    decision      text,
    decided_at    timestamptz,
    decided_by    text,
    reason        text,
    constraint pk_submissions primary key (id),
    constraint fk_submissions_assignment foreign key (assignment_id) references assignments (id),
    constraint ck_submissions_decision check (decision in ('ACCEPTED', 'REDO'))
);
create index ix_submissions_assignment on submissions (assignment_id, submitted_at desc);

grant select, insert on tasks to ${app_role};
grant select, insert, update on assignments, submissions to ${app_role};
