-- The office's desk: what waits for a decision of a body. Written in the transaction that causes it, settled in the one that
-- decides it. Rows stay when settled: they tell how long things waited.
create table work_items (
    id            uuid        not null,
    version       bigint      not null default 0,
    -- A name of WorkKind. No check here: a feature that adds a kind needs no migration.
    kind          text        not null,
    -- The thing to be settled: an assignment, a directive, a request.
    subject       uuid        not null,
    body          text        not null,
    title         text        not null,
    directive_id  uuid,
    assignment_id uuid,
    -- Subject of the token of who should settle it, and the name; null: whoever of the body comes first.
    officer       text,
    officer_name  text,
    since         timestamptz not null,
    claimed_at    timestamptz,
    settled_at    timestamptz,
    settled_by    text,
    constraint pk_work_items primary key (id),
    constraint ck_work_items_settled check ((settled_at is null) = (settled_by is null))
);
-- One thing waits once for one kind of decision.
create unique index uq_work_items_waiting on work_items (kind, subject) where settled_at is null;
-- A body's desk, oldest first: all of it, of one kind, of one officer.
create index ix_work_items_body on work_items (body, since, id) where settled_at is null;
create index ix_work_items_kind on work_items (body, kind, since, id) where settled_at is null;
create index ix_work_items_officer on work_items (body, officer, since, id) where settled_at is null;

-- Who acts for whom, and when. Never deleted: past acts must stay explainable.
create table deputies (
    id           uuid        not null,
    version      bigint      not null,
    -- Code of the body or agency in which it holds.
    unit         text        not null,
    -- Subjects of tokens, and the names as they were.
    officer      text        not null,
    officer_name text        not null,
    deputy       text        not null,
    deputy_name  text        not null,
    valid_from   date        not null,
    valid_to     date        not null,
    reason       text,
    created_at   timestamptz not null,
    ended_at     timestamptz,
    constraint pk_deputies primary key (id),
    constraint ck_deputies_period check (valid_to >= valid_from),
    constraint ck_deputies_other check (officer <> deputy)
);
create index ix_deputies_deputy on deputies (deputy, unit, valid_to) where ended_at is null;
create index ix_deputies_unit on deputies (unit, id);

grant select, insert, update on work_items, deputies to ${app_role};
