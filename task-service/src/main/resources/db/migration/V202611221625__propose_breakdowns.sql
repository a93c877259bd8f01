-- Each directive that may give work gets a proposed breakdown by itself.

alter table directives add column breakdown_due boolean not null default false;
create index ix_directives_breakdown_due on directives (registered_at, id) where breakdown_due;

create table breakdowns (
    directive_id uuid        not null,
    version      bigint      not null,
    body         text        not null,
    state        text        not null,
    -- As first shown to a person: kept beside what was issued.
    proposal     jsonb       not null,
    proposed_at  timestamptz not null,
    settled_at   timestamptz,
    settled_by   text,
    reason       text,
    constraint pk_breakdowns primary key (directive_id),
    constraint fk_breakdowns_directive foreign key (directive_id) references directives (id),
    constraint ck_breakdowns_state check (state in ('PROPOSED', 'ISSUED', 'DISMISSED')),
    constraint ck_breakdowns_settled check ((settled_at is null) = (state = 'PROPOSED')),
    constraint ck_breakdowns_reason check (reason is not null or state <> 'DISMISSED')
);

grant select, insert, update on breakdowns to ${app_role};

-- Those that came before and of which no task was made yet.
update directives d set breakdown_due = true
where d.state = 'REGISTERED' and d.text <> ''
      and d.type not in ('BC', 'TTr', 'BB', 'HĐ', 'GM', 'GGT', 'GNP', 'PG', 'PC', 'PB')
      and not exists (select 1 from tasks t where t.directive_id = d.id);
