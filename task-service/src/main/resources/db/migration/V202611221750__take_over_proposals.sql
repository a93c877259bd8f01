-- A coordinator takes over what was proposed: what became of each proposed item, the names nobody knew, and the aliases learnt.

alter table breakdowns
    -- Counts the readings of the text; places of items are places in one of them.
    add column edition  integer not null default 1,
    -- How many items were proposed. Outlives the text, which a purge removes.
    add column proposed integer not null default 0;
update breakdowns set proposed = jsonb_array_length(proposal -> 'assignments');
-- The measure of a body's proposals over a period.
create index ix_breakdowns_settled on breakdowns (body, settled_at) where settled_at is not null;

-- What a person made of one proposed item: a task, or nothing with a reason. Of a split item several rows, of merged items one
-- each with the same task. Never changed: of a draft that is corrected a further row is written, and a draft that is removed
-- leaves its rows (therefore no foreign key). Fields: what became of the proposed value in the task.
create table proposal_decisions (
    id           uuid        not null,
    directive_id uuid        not null,
    edition      integer     not null,
    -- From 0, in the order of the text.
    place        integer     not null,
    task_id      uuid,
    lead         text,
    coordinating text,
    deadline     text,
    content      text,
    tracked      text,
    reason       text,
    decided_at   timestamptz not null,
    decided_by   text        not null,
    decided_name text,
    constraint pk_proposal_decisions primary key (id),
    constraint fk_proposal_decisions_breakdown foreign key (directive_id) references breakdowns (directive_id),
    constraint ck_proposal_decisions_reason check ((task_id is null) = (reason is not null)),
    constraint ck_proposal_decisions_fields check
        ((task_id is null) = (lead is null) and num_nulls(lead, coordinating, deadline, content, tracked) in (0, 5)),
    constraint ck_proposal_decisions_outcomes check
        (array_remove(array[lead, coordinating, deadline, content, tracked], null) <@ array['KEPT', 'CHANGED', 'DROPPED', 'ADDED'])
);
create index ix_proposal_decisions_directive on proposal_decisions (directive_id, edition, place);

-- Addressees of a proposal of whom nobody is sure: a person says whom they mean in this directive.
create table unclear_names (
    id           uuid        not null,
    version      bigint      not null,
    directive_id uuid        not null,
    body         text        not null,
    -- As in the text.
    phrase       text        not null,
    candidates   text[]      not null,
    state        text        not null,
    -- Codes of those who are meant; none: nobody who could be given work.
    agencies     text[]      not null default '{}',
    reason       text,
    raised_at    timestamptz not null,
    decided_at   timestamptz,
    decided_by   text,
    decided_name text,
    -- Something was told since that may make it clear: the text is read again.
    look_again   boolean     not null default false,
    constraint pk_unclear_names primary key (id),
    constraint uq_unclear_names_phrase unique (directive_id, phrase),
    constraint fk_unclear_names_directive foreign key (directive_id) references directives (id),
    -- LAPSED: the breakdown was settled, or the text names it no more.
    constraint ck_unclear_names_state check (state in ('WAITING', 'DECIDED', 'LAPSED')),
    constraint ck_unclear_names_decided check (state <> 'DECIDED' or decided_at is not null)
);
create index ix_unclear_names_waiting on unclear_names (directive_id) where state = 'WAITING';
create index ix_unclear_names_look_again on unclear_names (directive_id) where look_again;

-- What persons took a phrase for, again and again: a candidate for the body's own alias, used once a person approves it.
create table alias_proposals (
    id                uuid        not null,
    version           bigint      not null,
    body              text        not null,
    phrase            text        not null,
    -- The phrase folded, as names are looked up.
    phrase_key        text        not null,
    agency_code       text        not null,
    seen              integer     not null,
    first_seen_on     date        not null,
    last_directive_id uuid        not null,
    last_seen_at      timestamptz not null,
    state             text        not null,
    -- Documents of this day and later mean the agency by it.
    valid_from        date,
    reason            text,
    decided_at        timestamptz,
    decided_by        text,
    decided_name      text,
    constraint pk_alias_proposals primary key (id),
    constraint uq_alias_proposals_meaning unique (body, phrase_key, agency_code),
    constraint fk_alias_proposals_agency foreign key (agency_code) references agencies (code),
    constraint ck_alias_proposals_state check (state in ('WAITING', 'APPROVED', 'REJECTED')),
    constraint ck_alias_proposals_decided check ((state = 'WAITING') = (decided_at is null)),
    constraint ck_alias_proposals_valid check (state <> 'APPROVED' or valid_from is not null)
);
-- One phrase means one agency.
create unique index uq_alias_proposals_approved on alias_proposals (body, phrase_key) where state = 'APPROVED';
create index ix_alias_proposals_state on alias_proposals (body, state, id);

grant select, insert on proposal_decisions to ${app_role};
grant select, insert, update on unclear_names, alias_proposals to ${app_role};
