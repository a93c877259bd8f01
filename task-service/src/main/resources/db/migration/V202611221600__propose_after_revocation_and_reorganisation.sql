-- What later documents did to a directive, as its events carry it: effect, by, number, items (none: the whole).
alter table directives add column supersessions jsonb not null default '[]';

-- Each open assignment whose directive, or whose item of it, lost its force, and each whose agency is closed or has a day on
-- which it will be. What is here and was not decided waits on the desk. An item is touched if it is named, lies in a named one or
-- has a named one in it; of a task without an item nobody knows, so a person looks.
create view cascades as
    select a.id as assignment_id, a.directive_id, a.agency_code, a.assigned_by as body,
           concat_ws(' ', s.effect, coalesce(s.by::text, s.number)) as cause,
           s.effect, s.by as replaced_by, s.number as replacing_number,
           case when t.item is null and cardinality(s.items) > 0 then 'KEEP'
                when cardinality(s.items) > 0
                     and not exists (select from unnest(s.items) i where t.item = i or starts_with(t.item, i || '/'))
                then 'KEEP'
                when s.effect = 'REPLACED' then 'CARRY_OVER'
                else 'WITHDRAW' end as proposed
    from assignments a
    join tasks t on t.id = a.task_id
    join directives d on d.id = a.directive_id
    cross join lateral (
        select r.effect, r.by, r.number, coalesce(r.items, '{}') as items
        from jsonb_to_recordset(d.supersessions) as r (effect text, by uuid, number text, items text[])
        where r.effect in ('REVOKED', 'REPLACED')
        union all
        select d.state, null, null, '{}'
        where d.state in ('REVOKED', 'REPLACED', 'PURGED') and d.supersessions = '[]') as s
    where a.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'DECLINED', 'SUSPENDED')
      and (cardinality(s.items) = 0 or t.item is null
           or exists (select from unnest(s.items) i
                      where t.item = i or starts_with(t.item, i || '/') or starts_with(i, t.item || '/')))
    union all
    select a.id, a.directive_id, a.agency_code, a.assigned_by, 'AGENCY_CLOSED ' || a.agency_code, 'AGENCY_CLOSED',
           null, null, 'MOVE'
    from assignments a
    join agencies g on g.code = a.agency_code
    -- Of what was given for information nothing is owed that another could take over.
    where a.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'DECLINED', 'SUSPENDED') and a.tracked
      and g.valid_to is not null;

-- What a person must decide on an open assignment because of one cause, and what was decided.
create table cascade_proposals (
    id               uuid        not null,
    assignment_id    uuid        not null,
    -- What it comes from; once decided, the same cause does not ask again.
    cause            text        not null,
    effect           text        not null,
    replaced_by      uuid,
    replacing_number text,
    proposed         text        not null,
    body             text        not null,
    directive_id     uuid        not null,
    proposed_at      timestamptz not null,
    -- LAPSED: nothing was left to decide, since the assignment was closed or moved, or the cause taken back.
    outcome          text,
    settled_at       timestamptz,
    settled_by       text,
    reason           text,
    deciding_document text,
    constraint pk_cascade_proposals primary key (id),
    -- No foreign key: its check would wait for whoever holds the assignment, who may be waiting for the directive's row.
    constraint uq_cascade_proposals_cause unique (assignment_id, cause),
    constraint ck_cascade_proposals_outcome check (outcome in ('WITHDRAWN', 'KEPT', 'MOVED', 'LAPSED')),
    constraint ck_cascade_proposals_settled check
        ((outcome is null) = (settled_at is null) and (outcome is null) = (settled_by is null))
);
create index ix_cascade_proposals_body on cascade_proposals (body, id) where settled_at is null;
create index ix_cascade_proposals_directive on cascade_proposals (directive_id, id) where settled_at is null;
-- What waits because of one agency.
create index ix_cascade_proposals_cause on cascade_proposals (cause) where settled_at is null;

-- Closed and closing agencies are few; all others need not be looked at.
create index ix_agencies_closed on agencies (code) where valid_to is not null;

grant select on cascades to ${app_role};
grant select, insert, update on cascade_proposals to ${app_role};

-- What lost its force before this table existed waits, too.
insert into cascade_proposals (id, assignment_id, cause, effect, replaced_by, replacing_number, proposed, body, directive_id,
                               proposed_at)
select uuidv7(), assignment_id, cause, effect, replaced_by, replacing_number, proposed, body, directive_id, now()
from cascades;
insert into work_items (id, kind, subject, body, title, directive_id, assignment_id, officer, officer_name, since)
select distinct on (a.id) uuidv7(), 'DECIDE_CASCADE', a.id, a.assigned_by, left(t.content, 200), a.directive_id, a.id,
       a.monitoring_officer_subject, a.monitoring_officer, now()
from cascade_proposals p
join assignments a on a.id = p.assignment_id
join tasks t on t.id = a.task_id
on conflict (kind, subject) where settled_at is null do nothing;
