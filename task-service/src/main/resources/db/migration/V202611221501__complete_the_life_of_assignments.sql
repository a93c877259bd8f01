-- The whole life: decline, suspension, transfer, progress, who at the agency is in charge, what a decision rests on.
alter table assignments
    -- Subject of the monitoring officer's token; the column beside it is the name.
    add column monitoring_officer_subject text,
    add column suspended_from    text,
    -- Who had it before the last reassignment.
    add column previous_agency   text,
    add column officer_in_charge text,
    add column progress_percent  integer,
    add column progress_text     text,
    add column progress_at       timestamptz,
    add column deciding_document text,
    drop constraint ck_assignments_state,
    add constraint ck_assignments_state check (state in
        ('DRAFT', 'ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'DECLINED', 'SUSPENDED', 'COMPLETED', 'WITHDRAWN')),
    add constraint ck_assignments_suspended check ((state = 'SUSPENDED') = (suspended_from is not null)),
    add constraint ck_assignments_progress check
        (progress_percent between 0 and 100 and (progress_percent is null) = (progress_at is null)
         and (progress_percent is null) = (progress_text is null));

-- Each change of an assignment, from its issue on: one row per version, so that a missing one shows. Append-only.
-- before and after hold what the change altered, not the whole.
create table assignment_changes (
    assignment_id     uuid        not null,
    version           bigint      not null,
    cycle             integer     not null,
    what              text        not null,
    changed_at        timestamptz not null,
    -- As the token named them then; nothing of it is looked up later.
    actor_subject     text        not null,
    actor_name        text,
    actor_title       text,
    actor_body        text,
    reason            text,
    deciding_document text,
    before            jsonb       not null,
    after             jsonb       not null,
    constraint pk_assignment_changes primary key (assignment_id, version),
    constraint fk_assignment_changes_assignment foreign key (assignment_id) references assignments (id)
);

-- What was done before this table existed is in the audit.
insert into assignment_changes (assignment_id, version, cycle, what, changed_at, actor_subject, actor_name, actor_title,
                                actor_body, reason, before, after)
select a.id, (r.after ->> 'version')::bigint, (r.after ->> 'cycle')::integer,
       case r.action when 'issue-assignment' then 'issued'
                     else replace(replace(r.action, 'assignment-', ''), '.v1', '') end,
       r.recorded_at, r.actor_subject, r.actor_name, r.actor_title, r.actor_body, r.reason,
       jsonb_build_object('state', coalesce(r.before ->> 'state', 'DRAFT')),
       jsonb_build_object('state', r.after ->> 'state')
from audit_rows r
join assignments a on a.id::text = r.entity_id
where r.entity_type = 'assignment' and r.outcome = 'DONE' and r.after ->> 'version' is not null
on conflict do nothing;

-- Transfers are records of their own: who had it, who has it, by what decision. Append-only.
create table reassignments (
    id                uuid        not null,
    assignment_id     uuid        not null,
    -- The one that begins with it.
    cycle             integer     not null,
    from_agency       text        not null,
    to_agency         text        not null,
    reason            text        not null,
    deciding_document text,
    reassigned_at     timestamptz not null,
    reassigned_by     text        not null,
    constraint pk_reassignments primary key (id),
    constraint fk_reassignments_assignment foreign key (assignment_id) references assignments (id),
    constraint uq_reassignments_cycle unique (assignment_id, cycle)
);
-- What an agency has lost, newest first.
create index ix_reassignments_from_agency on reassignments (from_agency, id);

-- What an agency said on the way. Append-only.
create table progress_reports (
    id            uuid        not null,
    assignment_id uuid        not null,
    cycle         integer     not null,
    percent       integer     not null,
    text          text        not null,
    reported_at   timestamptz not null,
    reported_by   text        not null,
    constraint pk_progress_reports primary key (id),
    constraint fk_progress_reports_assignment foreign key (assignment_id) references assignments (id),
    constraint ck_progress_reports_percent check (percent between 0 and 100)
);
create index ix_progress_reports_assignment on progress_reports (assignment_id, id);

-- A report may wait for the agency's own approver first, and an officer of the office may enter one for an agency.
alter table submissions
    -- Null: needed none. Only what is not PENDING or RETURNED has reached the office.
    add column approval       text,
    add column approved_by    text,
    add column entered_at     timestamptz,
    add column entered_reason text,
    add constraint ck_submissions_approval check (approval in ('PENDING', 'APPROVED', 'RETURNED'));
update submissions set entered_at = submitted_at;
alter table submissions alter column entered_at set not null;
-- submitted_at may be back-dated; ids ascend with the entry.
drop index ix_submissions_assignment;
create index ix_submissions_assignment on submissions (assignment_id, id);
create unique index uq_submissions_pending on submissions (assignment_id) where approval = 'PENDING';

-- Who approves an agency's reports before they leave it. No row: nobody needs to.
create table agency_approvers (
    agency_code text not null,
    -- Subject of the token.
    approver    text not null,
    constraint pk_agency_approvers primary key (agency_code, approver)
);

create table comments (
    id            uuid        not null,
    assignment_id uuid        not null,
    text          text        not null,
    written_at    timestamptz not null,
    author        text        not null,
    author_name   text,
    author_title  text,
    author_body   text,
    constraint pk_comments primary key (id),
    constraint fk_comments_assignment foreign key (assignment_id) references assignments (id)
);
create index ix_comments_assignment on comments (assignment_id, id);

grant select, insert on assignment_changes, reassignments, progress_reports, comments to ${app_role};
grant select, insert, delete on agency_approvers to ${app_role};
