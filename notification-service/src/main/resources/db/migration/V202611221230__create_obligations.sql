-- The ladder: which rungs there are. Data, so that policies can be added without a release.
create table rungs (
    code         text    not null,
    -- Order on the ladder; of several due rungs of one deadline the highest fires.
    position     integer not null,
    -- ISSUE: at the moment of issue. DEADLINE: counted from the deadline.
    anchor       text    not null,
    -- The n-th working day before (negative) or after the due date; 0 the due date, or the last working day before it.
    working_days integer not null,
    constraint pk_rungs primary key (code),
    constraint uq_rungs_position unique (position),
    constraint ck_rungs_anchor check (anchor in ('ISSUE', 'DEADLINE'))
);
insert into rungs (code, position, anchor, working_days) values
    ('ISSUED', 0, 'ISSUE', 0),
    ('T-3', 10, 'DEADLINE', -3),
    ('T', 20, 'DEADLINE', 0),
    ('+1', 30, 'DEADLINE', 1),
    ('+5', 40, 'DEADLINE', 5);

-- One row per rung that is or was to be climbed. The key is what makes it fire once: a redo keeps it, a moved deadline has a
-- new version, a reopening or reassignment a new cycle.
create table obligations (
    id               uuid        not null default uuidv7(),
    assignment_id    uuid        not null,
    cycle            integer     not null,
    -- 0 for rungs counted from the issue: a moved deadline does not issue again.
    deadline_version integer     not null,
    rung             text        not null,
    -- The policy as it was when this was planned.
    position         integer     not null,
    anchor           text        not null,
    working_days     integer     not null,
    fires_at         timestamptz not null,
    -- PAUSED: a submission waits for the office. SUPERSEDED: a higher rung of the same deadline fired in its stead.
    state            text        not null,
    settled_at       timestamptz,
    correlation_id   text        not null,
    constraint pk_obligations primary key (id),
    constraint uq_obligations_occurrence unique (assignment_id, cycle, deadline_version, rung),
    constraint fk_obligations_follow_ups foreign key (assignment_id) references follow_ups (assignment_id),
    constraint ck_obligations_state check (state in ('PLANNED', 'PAUSED', 'FIRED', 'SUPERSEDED', 'CANCELLED')),
    constraint ck_obligations_settled check ((settled_at is null) = (state in ('PLANNED', 'PAUSED')))
);

-- What the sweep reads: only what still has to fire, in the order of time, so that a sweep with nothing to do costs nothing
-- however many rungs were ever climbed. The assignment is not in it: what is due of one assignment is found by the unique key.
create index ix_obligations_due on obligations (fires_at) where state = 'PLANNED';

grant select on rungs to ${app_role};
grant select, insert, update on obligations to ${app_role};
