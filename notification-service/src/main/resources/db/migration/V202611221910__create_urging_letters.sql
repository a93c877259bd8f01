-- Drafts of urging letters (công văn đôn đốc). The office gives them their number and signs them elsewhere.
create table urging_letters (
    id           uuid        not null,
    agency_code  text        not null,
    agency_name  text        not null,
    body_code    text        not null,
    body_name    text        not null,
    -- The how-manieth letter about the most urged of its assignments, from 1.
    ordinal      integer     not null,
    state        text        not null,
    -- Null where nobody asked for it: a rung did.
    drafted_by   text,
    drafted_at   timestamptz not null,
    drafted_on   date        not null,
    number       text,
    signed_on    date,
    version      bigint      not null,
    constraint pk_urging_letters primary key (id),
    constraint ck_urging_letters_state check (state in ('DRAFT', 'SIGNED', 'DISCARDED')),
    constraint ck_urging_letters_ordinal check (ordinal > 0),
    constraint ck_urging_letters_signed check ((state = 'SIGNED') = (number is not null and signed_on is not null))
);
create index ix_urging_letters_agency on urging_letters (agency_code, id desc);
create index ix_urging_letters_body on urging_letters (body_code, id desc);

-- What a letter names. The texts are read from the follow-up, so that nothing of a purged directive stays here.
create table urging_letter_items (
    letter_id         uuid    not null,
    assignment_id     uuid    not null,
    cycle             integer not null,
    deadline_version  integer not null,
    due_on            date    not null,
    working_days_late integer not null,
    -- Notices that have said so to the agency before.
    reminders         integer not null,
    constraint pk_urging_letter_items primary key (letter_id, assignment_id),
    constraint fk_urging_letter_items_letters foreign key (letter_id) references urging_letters (id),
    constraint fk_urging_letter_items_follow_ups foreign key (assignment_id) references follow_ups (assignment_id)
);
-- How often an assignment was urged by letter.
create index ix_urging_letter_items_assignment on urging_letter_items (assignment_id, cycle, deadline_version);

-- What is late now: only open rows, whatever was ever closed.
create index ix_follow_ups_late on follow_ups (agency_code, due_at) where is_open and tracked and due_on is not null;
create index ix_follow_ups_late_of_body on follow_ups (assigned_by_code, due_at)
    where is_open and tracked and due_on is not null;

grant select, insert, update on urging_letters to ${app_role};
grant select, insert on urging_letter_items to ${app_role};
