-- Recurring duties (trước ngày 20 hàng tháng); the id is that of the task that began it.
create table series (
    id             uuid        not null,
    version        bigint      not null,
    directive_id   uuid        not null,
    body           text        not null,
    term           jsonb       not null,
    state          text        not null,
    last_on        date        not null,
    last_task_id   uuid        not null,
    next_at        date        not null,
    ended_at       timestamptz,
    ended_reason   text,
    ended_document text,
    constraint pk_series primary key (id),
    constraint fk_series_task foreign key (id) references tasks (id),
    constraint fk_series_last_task foreign key (last_task_id) references tasks (id),
    constraint ck_series_state check (state in ('ACTIVE', 'ENDED')),
    constraint ck_series_ended check ((state = 'ENDED') = (ended_at is not null))
);
-- What is due is looked for every minute.
create index ix_series_due on series (next_at, id) where state = 'ACTIVE';
create index ix_series_directive on series (directive_id, id);

-- One row per period made: two replicas, or one that begins again, cannot make it twice.
create table series_periods (
    series_id uuid        not null,
    period_on date        not null,
    task_id   uuid        not null,
    made_at   timestamptz not null,
    constraint pk_series_periods primary key (series_id, period_on),
    constraint fk_series_periods_series foreign key (series_id) references series (id),
    constraint fk_series_periods_task foreign key (task_id) references tasks (id)
);

grant select, insert, update on series to ${app_role};
grant select, insert on series_periods to ${app_role};
