-- Measurable targets (chỉ tiêu). Whether one is met follows from the last value and is not stored.
create table targets (
    id            uuid    not null,
    version       bigint  not null,
    assignment_id uuid    not null,
    directive_id  uuid    not null,
    name          text    not null,
    unit          text    not null,
    direction     text    not null,
    baseline      numeric,
    target_value  numeric not null,
    period        text,
    -- Of the latest day a value was reported for.
    last_value    numeric,
    last_as_of    date,
    constraint pk_targets primary key (id),
    constraint fk_targets_assignment foreign key (assignment_id) references assignments (id),
    constraint ck_targets_direction check (direction in ('AT_LEAST', 'AT_MOST', 'INCREASE_BY', 'DECREASE_BY')),
    constraint ck_targets_baseline check (baseline is not null or direction in ('AT_LEAST', 'AT_MOST')),
    constraint ck_targets_last check ((last_value is null) = (last_as_of is null))
);
create index ix_targets_assignment on targets (assignment_id, id);
create index ix_targets_directive on targets (directive_id);

-- Every value reported; never changed.
create table target_values (
    id             uuid        not null,
    target_id      uuid        not null,
    reported_value numeric     not null,
    as_of          date        not null,
    note           text,
    reported_at    timestamptz not null,
    reported_by    text        not null,
    reported_name  text,
    constraint pk_target_values primary key (id),
    constraint fk_target_values_target foreign key (target_id) references targets (id)
);
create index ix_target_values_target on target_values (target_id, id);

grant select, insert, update on targets to ${app_role};
grant select, insert on target_values to ${app_role};
