-- The day an incoming document came in, by the book of arrivals: an answer counts from it.
alter table directives add column arrived_on date;

-- A registered document of an agency that names a directive of which the agency still owes something.
create table answer_proposals (
    id            uuid        not null,
    version       bigint      not null default 0,
    assignment_id uuid        not null,
    document_id   uuid        not null,
    proposed_at   timestamptz not null,
    outcome       text,
    settled_at    timestamptz,
    settled_by    text,
    reason        text,
    constraint pk_answer_proposals primary key (id),
    constraint fk_answer_proposals_assignment foreign key (assignment_id) references assignments (id),
    constraint fk_answer_proposals_document foreign key (document_id) references directives (id),
    -- A document is proposed once, however often it is told of.
    constraint uq_answer_proposals_document unique (assignment_id, document_id),
    constraint ck_answer_proposals_outcome check (outcome in ('CONFIRMED', 'REJECTED', 'LAPSED')),
    constraint ck_answer_proposals_settled check
        ((outcome is null) = (settled_at is null) and (outcome is null) = (settled_by is null))
);
create index ix_answer_proposals_waiting on answer_proposals (id) where settled_at is null;

-- Documents name their issuer, not its code.
create index ix_agencies_name on agencies (lower(name));

grant select, insert, update on answer_proposals to ${app_role};
