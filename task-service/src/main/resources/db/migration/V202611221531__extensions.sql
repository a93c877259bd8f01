-- The open request and the number of those granted stand on the assignment, so that everybody who reads it sees them.
alter table assignments
    add column extension_asked_until date,
    add column extensions_granted    integer not null default 0;

-- Requests for more time (gia hạn) and what became of them.
create table extensions (
    id               uuid        not null,
    assignment_id    uuid        not null,
    cycle            integer     not null,
    -- The deadline in force when it was asked for.
    due_on           date        not null,
    asked_until      date        not null,
    reason           text        not null,
    requested_at     timestamptz not null,
    requested_by     text        not null,
    requested_name   text,
    state            text        not null,
    granted_until    date,
    decision_reason  text,
    decided_document text,
    decided_at       timestamptz,
    decided_by       text,
    decided_name     text,
    constraint pk_extensions primary key (id),
    constraint fk_extensions_assignment foreign key (assignment_id) references assignments (id),
    -- VOID: the assignment was moved or closed before anybody decided.
    constraint ck_extensions_state check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'VOID')),
    constraint ck_extensions_granted check ((state = 'GRANTED') = (granted_until is not null))
);
create index ix_extensions_assignment on extensions (assignment_id, id);
create unique index uq_extensions_open on extensions (assignment_id) where state = 'REQUESTED';
grant select, insert, update on extensions to ${app_role};
