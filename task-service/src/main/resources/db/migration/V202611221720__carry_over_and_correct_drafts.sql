-- A task under the directive that took the place of its own: the task it was there, so that parts which are carried over later
-- find it. What was closed before stays with the old task.
alter table tasks add column carried_from uuid references tasks (id);
create unique index uq_tasks_carried_from on tasks (carried_from, directive_id) where carried_from is not null;
alter table cascade_proposals drop constraint ck_cascade_proposals_outcome;
alter table cascade_proposals add constraint ck_cascade_proposals_outcome
    check (outcome in ('WITHDRAWN', 'KEPT', 'MOVED', 'CARRIED_OVER', 'LAPSED'));
-- What waits on one assignment, whatever it is.
create index ix_work_items_assignment on work_items (assignment_id) where settled_at is null;

-- The recurring duty whose last period was carried over goes on there.
create index ix_series_last_task on series (last_task_id);

-- A draft that is wrong is corrected or removed; what is issued never is.
alter table tasks add column version bigint not null default 0;
grant update, delete on tasks to ${app_role};
grant delete on assignments to ${app_role};
-- What was set or said about a draft goes with it.
alter table targets drop constraint fk_targets_assignment,
    add constraint fk_targets_assignment foreign key (assignment_id) references assignments (id) on delete cascade;
alter table comments drop constraint fk_comments_assignment,
    add constraint fk_comments_assignment foreign key (assignment_id) references assignments (id) on delete cascade;

-- Since when the present agency has it, where that is not the issue: spans from the receipt count from here.
alter table assignments add column received_at timestamptz;
alter table deadline_versions drop constraint ck_deadline_versions_cause;
alter table deadline_versions add constraint ck_deadline_versions_cause
    check (cause in ('ISSUE', 'CORRECTION', 'EXTENSION', 'CALENDAR', 'REASSIGNMENT'));

-- The documents of an agency since a day: they may answer what is issued to it only now.
create index ix_directives_issuer on directives (lower(issuer), registered_at);
