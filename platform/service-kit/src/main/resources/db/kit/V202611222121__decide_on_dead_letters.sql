-- What was decided on records that could not be applied. The records themselves lie on the topics of dead letters. One service had
-- this table before it was everybody's.
create table if not exists dead_letter_decisions (
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    decision      text        not null,
    reason        text        not null,
    decided_by    text        not null,
    decided_at    timestamptz not null,
    constraint pk_dead_letter_decisions primary key (topic, partition, record_offset),
    constraint ck_dead_letter_decisions_decision check (decision in ('REPLAYED', 'DROPPED'))
);
grant select, insert on dead_letter_decisions to ${app_role};
